package io.github.churnrx.spring;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Primary;

/**
 * Measures the diagnoser that the configuration offers: whoever injects a {@link Diagnoser} gets
 * one that counts and times what it does. {@code churnrx.diagnoses} is a timer by outcome, {@code
 * churnrx.main.cause} a counter by cause; a followed store adds {@code churnrx.knowledge.reloads}
 * and {@code churnrx.knowledge.uptodate}.
 */
@AutoConfiguration(
    after = ChurnRxAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@Conditional(ChurnRxMetricsAutoConfiguration.OfOurs.class)
public class ChurnRxMetricsAutoConfiguration {

  /** Creates the configuration. */
  public ChurnRxMetricsAutoConfiguration() {}

  @Bean
  @Primary
  Diagnoser meteredDiagnoser(
      ObjectProvider<ChurnRx> fixed, ObjectProvider<LiveChurnRx> live, MeterRegistry registry) {
    LiveChurnRx following = live.getIfAvailable();
    if (following == null) {
      return new MeteredDiagnoser(fixed.getObject(), registry);
    }
    FunctionCounter.builder(
            "churnrx.knowledge.reloads", following, known -> known.status().reloads())
        .description("versions of the knowledge that replaced another")
        .register(registry);
    Gauge.builder(
            "churnrx.knowledge.uptodate", following, known -> known.status().isUpToDate() ? 1 : 0)
        .description("1 if the published knowledge is in use, 0 if it was refused")
        .register(registry);
    return new MeteredDiagnoser(following, registry);
  }

  /** There is a diagnoser of ours; one that the application defines is left alone. */
  static final class OfOurs extends AnyNestedCondition {
    OfOurs() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBean(ChurnRx.class)
    static final class OfFixed {}

    @ConditionalOnBean(LiveChurnRx.class)
    static final class OfLive {}
  }
}
