package io.github.churnrx.spring;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Measures the diagnoser that the configuration offers: whoever injects a {@link Diagnoser} gets
 * one that counts and times what it does. One that the application defines itself is left alone.
 */
@AutoConfiguration(
    after = ChurnRxAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
public class ChurnRxMetricsAutoConfiguration {

  /** Creates the configuration. */
  public ChurnRxMetricsAutoConfiguration() {}

  /** Measures knowledge that stays as it is. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(FixedKnowledge.class)
  static class OfFixedKnowledge {
    @Bean
    @Primary
    Diagnoser meteredDiagnoser(ChurnRx churnRx, MeterRegistry registry) {
      return new MeteredDiagnoser(churnRx, new DiagnosisMeters(registry));
    }
  }

  /** Measures a followed store, too. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(FollowedKnowledge.class)
  static class OfFollowedKnowledge {
    @Bean
    @Primary
    Diagnoser meteredDiagnoser(LiveChurnRx live, MeterRegistry registry) {
      DiagnosisMeters meters = new DiagnosisMeters(registry);
      meters.watch(live);
      return new MeteredDiagnoser(live, meters);
    }
  }
}
