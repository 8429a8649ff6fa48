package io.github.churnrx.spring;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.LiveStatus;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Says in the health of the application which knowledge is in use, when it was last reloaded, and
 * why a newer one was refused. Needs Spring Boot 4.
 */
@AutoConfiguration(after = ChurnRxAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(Diagnoser.class)
public class ChurnRxHealthAutoConfiguration {

  /** Creates the configuration. */
  public ChurnRxHealthAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(name = "churnRxHealthIndicator")
  HealthIndicator churnRxHealthIndicator(Diagnoser diagnoser, ObjectProvider<LiveChurnRx> live) {
    return () -> {
      Health.Builder health =
          Health.up()
              .withDetail("knowledge", diagnoser.knowledge().name())
              .withDetail("version", diagnoser.knowledge().version());
      live.ifAvailable(known -> add(known.status(), health));
      return health.build();
    };
  }

  /** A refused version is told and leaves the application up: the last good one is at work. */
  private static void add(LiveStatus status, Health.Builder health) {
    health
        .withDetail("since", status.since().toString())
        .withDetail("looked", status.looked().toString())
        .withDetail("reloads", status.reloads())
        .withDetail("upToDate", status.isUpToDate());
    status
        .lastRefusal()
        .ifPresent(
            refusal ->
                health
                    .withDetail("lastRefusal", refusal.at().toString())
                    .withDetail("refusedBecause", refusal.describe(Locale.ENGLISH)));
  }
}
