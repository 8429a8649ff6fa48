package io.github.churnrx.examples.crm;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The CRM on a free port with a database of its own; it ends with the tests. */
final class RunningCrm {
  private static @Nullable RunningCrm shared;

  private final ConfigurableApplicationContext application;

  private RunningCrm(ConfigurableApplicationContext application) {
    this.application = application;
  }

  /** Returns the one that all tests look at. */
  static synchronized RunningCrm shared() {
    RunningCrm running = shared == null ? start() : shared;
    shared = running;
    return running;
  }

  private static RunningCrm start() {
    String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    return new RunningCrm(
        SpringApplication.run(
            CrmApplication.class,
            "--server.port=0",
            "--spring.datasource.url=" + database,
            "--logging.level.root=WARN"));
  }

  int port() {
    return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }
}
