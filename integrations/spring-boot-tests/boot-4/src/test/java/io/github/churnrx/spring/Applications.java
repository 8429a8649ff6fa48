package io.github.churnrx.spring;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

/** Applications to try the starter in, and knowledge for them. */
final class Applications {
  static final CustomerCase LATE_REBATE =
      CustomerCase.of("C1")
          .asOf(LocalDate.of(2026, 6, 30))
          .signal("we-owe.rebate-overdue-days", 120)
          .build();

  private Applications() {}

  /** Returns applications with all that the starter configures under this Spring Boot. */
  static ApplicationContextRunner withStarter() {
    boolean isBoot4 =
        ClassUtils.isPresent("org.springframework.boot.health.contributor.Health", null);
    Class<?> health =
        ClassUtils.resolveClassName(
            "io.github.churnrx.spring.ChurnRxHealth"
                + (isBoot4 ? "" : "OnBoot3")
                + "AutoConfiguration",
            null);
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                ChurnRxAutoConfiguration.class, ChurnRxMetricsAutoConfiguration.class, health));
  }

  /** Writes a layer with one setting. */
  static Path layer(Path folder, String setting) throws IOException {
    Path layer = Files.createTempDirectory(folder, "layer");
    Files.writeString(
        layer.resolve("knowledge.yaml"), "name: ours\nzh: 我们的\nen: ours\nextends: default\n");
    Files.writeString(layer.resolve("settings.csv"), "id,value\n" + setting + "\n");
    return layer;
  }

  /** Returns a store in which a layer with one setting is published. */
  static KnowledgeStore store(Path folder, String setting) throws IOException {
    KnowledgeStore store = KnowledgeStore.at(folder.resolve("store"));
    publish(store, folder, setting);
    return store;
  }

  static void publish(KnowledgeStore store, Path folder, String setting) throws IOException {
    store.publish(ChurnRx.builder().knowledge(layer(folder, setting)).candidate().publication());
  }
}
