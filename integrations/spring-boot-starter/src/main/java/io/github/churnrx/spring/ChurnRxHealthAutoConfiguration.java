package io.github.churnrx.spring;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Says in the health of an application with Spring Boot 4 which knowledge is in use, when it was
 * last reloaded, and why a newer one was refused. A refused version leaves the application up: the
 * last good one is at work.
 */
@AutoConfiguration(after = {ChurnRxAutoConfiguration.class, ChurnRxMetricsAutoConfiguration.class})
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnSingleCandidate(Diagnoser.class)
@ConditionalOnEnabledHealthIndicator(KnowledgeDetails.NAME)
public class ChurnRxHealthAutoConfiguration {

  /** Creates the configuration. */
  public ChurnRxHealthAutoConfiguration() {}

  @Bean(KnowledgeDetails.BEAN)
  @ConditionalOnMissingBean(name = KnowledgeDetails.BEAN)
  HealthIndicator churnRxHealthIndicator(Diagnoser diagnoser, ObjectProvider<LiveChurnRx> live) {
    KnowledgeDetails details = new KnowledgeDetails(diagnoser, live);
    return () -> Health.up().withDetails(details.now()).build();
  }
}
