package io.github.churnrx.spring;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.LiveListener;
import io.github.churnrx.store.KnowledgeStore;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Knowledge that follows a store. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Diagnoser.class)
@ConditionalOnProperty("churnrx.store")
class FollowedKnowledge {

  @Bean
  ReloadThread churnRxReloadThread() {
    return new ReloadThread();
  }

  @Bean
  LiveChurnRx liveChurnRx(
      ChurnRxProperties properties,
      ResourceLoader resources,
      ObjectProvider<LiveListener> listeners,
      ReloadThread thread) {
    if (!properties.knowledge().isEmpty() || !properties.industries().isEmpty()) {
      throw new IllegalStateException(
          "churnrx.store holds all layers of the knowledge: take churnrx.knowledge and"
              + " churnrx.industries out, and publish them to the store instead");
    }
    LiveChurnRx.Builder builder =
        LiveChurnRx.builder(KnowledgeStore.at(Path.of(String.valueOf(properties.store()))))
            .classLoader(KnowledgeLocations.loader(resources));
    listeners.orderedStream().forEach(builder::listener);
    if (!properties.reloadInterval().isZero()) {
      builder.refreshEvery(properties.reloadInterval(), thread.scheduler());
    }
    return builder.start();
  }
}
