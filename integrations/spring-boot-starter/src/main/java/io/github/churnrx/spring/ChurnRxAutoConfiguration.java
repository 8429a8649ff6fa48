package io.github.churnrx.spring;

import io.github.churnrx.Diagnoser;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Offers a {@link Diagnoser}, unless the application defines one itself: one that follows a store
 * if {@code churnrx.store} names one, else one with fixed knowledge.
 */
@AutoConfiguration
@EnableConfigurationProperties(ChurnRxProperties.class)
@Import({FollowedKnowledge.class, FixedKnowledge.class})
public class ChurnRxAutoConfiguration {

  /** Creates the configuration. */
  public ChurnRxAutoConfiguration() {}
}
