package io.github.churnrx.spring;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.knowledge.Knowledge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Knowledge that stays as it is while the application runs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Diagnoser.class)
class FixedKnowledge {
  private static final Logger LOG = LoggerFactory.getLogger(FixedKnowledge.class);

  @Bean
  ChurnRx churnRx(
      ChurnRxProperties properties,
      ResourceLoader resources,
      ObjectProvider<ChurnRxBuilderCustomizer> customizers) {
    KnowledgeLocations locations = new KnowledgeLocations(resources);
    ChurnRx.Builder builder = ChurnRx.builder().classLoader(locations.loader());
    locations.addTo(builder, properties.knowledge());
    properties.industries().forEach(builder::industry);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    ChurnRx churnRx = builder.build();
    tell(churnRx.knowledge());
    return churnRx;
  }

  /** A followed store tells the same, and each version that replaces another. */
  private static void tell(Knowledge knowledge) {
    LOG.info(
        "Diagnosing with knowledge {} ({}): {} causes, {} symptoms, {} actions",
        knowledge.version().substring(0, 12),
        knowledge.name(),
        knowledge.causes().size(),
        knowledge.symptoms().size(),
        knowledge.actions().size());
  }
}
