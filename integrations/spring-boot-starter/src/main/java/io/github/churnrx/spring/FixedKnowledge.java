package io.github.churnrx.spring;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Knowledge that stays as it is while the application runs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Diagnoser.class)
class FixedKnowledge {

  @Bean
  ChurnRx churnRx(ChurnRxProperties properties, ResourceLoader resources) {
    ChurnRx.Builder builder = ChurnRx.builder().classLoader(KnowledgeLocations.loader(resources));
    new KnowledgeLocations(resources).addTo(builder, properties.knowledge());
    properties.industries().forEach(builder::industry);
    return builder.build();
  }
}
