package io.github.churnrx.spring;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the diagnoser of an application knows.
 *
 * @param knowledge layers over the shipped knowledge, the lowest first: directories, zip files, or
 *     folders of the class path such as {@code classpath:our-knowledge}
 * @param industries industries whose knowledge lies between the shipped one and the layers
 * @param store a store of published knowledge, which is followed; instead of layers and industries
 * @param reloadInterval how often the store is looked at; zero: only on {@code refresh()}
 */
@ConfigurationProperties("churnrx")
public record ChurnRxProperties(
    @DefaultValue List<String> knowledge,
    @DefaultValue List<String> industries,
    @Nullable String store,
    @DefaultValue("10s") Duration reloadInterval) {

  /** Copies the lists. */
  public ChurnRxProperties {
    knowledge = List.copyOf(knowledge);
    industries = List.copyOf(industries);
  }
}
