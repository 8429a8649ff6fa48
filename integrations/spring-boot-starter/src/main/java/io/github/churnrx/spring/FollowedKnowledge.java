package io.github.churnrx.spring;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.LiveListener;
import io.github.churnrx.store.KnowledgeStore;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Knowledge that follows a store. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Diagnoser.class)
@Conditional(StoreNamed.class)
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
      ObjectProvider<ChurnRxBuilderCustomizer> customizers,
      ReloadThread thread) {
    String store = String.valueOf(properties.store());
    refuseWhatAStoreHolds("churnrx.knowledge", properties.knowledge(), store);
    refuseWhatAStoreHolds("churnrx.industries", properties.industries(), store);
    if (customizers.stream().findAny().isPresent()) {
      throw new InvalidConfigurationPropertyValueException(
          StoreNamed.PROPERTY,
          store,
          "A store holds all layers, so that no ChurnRxBuilderCustomizer can add any");
    }
    KnowledgeLocations locations = new KnowledgeLocations(resources);
    LiveChurnRx.Builder builder =
        LiveChurnRx.builder(KnowledgeStore.at(locations.path(store)))
            .classLoader(locations.loader());
    listeners.orderedStream().forEach(builder::listener);
    Duration interval = properties.reloadInterval();
    if (interval.isNegative()) {
      throw new InvalidConfigurationPropertyValueException(
          "churnrx.reload-interval", interval, "It must be zero or more");
    }
    if (!interval.isZero()) {
      builder.refreshEvery(interval, thread.scheduler());
    }
    return builder.start();
  }

  private static void refuseWhatAStoreHolds(String property, List<String> named, String store) {
    @Nullable Object value = named.isEmpty() ? null : named;
    MutuallyExclusiveConfigurationPropertiesException.throwIfMultipleNonNullValuesIn(
        entries -> {
          entries.put(StoreNamed.PROPERTY, store);
          entries.put(property, value);
        });
  }
}
