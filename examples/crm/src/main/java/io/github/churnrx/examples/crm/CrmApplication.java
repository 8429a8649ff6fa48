package io.github.churnrx.examples.crm;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the CRM on this machine alone. */
@EnableScheduling
@SpringBootApplication
public class CrmApplication {
  /** Creates the application. */
  public CrmApplication() {}

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.systemDefault());
  }

  /** Starts the CRM; it stops with the process. */
  public static void main(String[] args) {
    SpringApplication.run(CrmApplication.class, args);
  }
}
