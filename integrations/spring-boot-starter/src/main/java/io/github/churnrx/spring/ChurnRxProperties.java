package io.github.churnrx.spring;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.StringUtils;

/**
 * What the diagnoser of an application knows. A blank text, as an empty placeholder leaves it,
 * names nothing.
 *
 * @param knowledge layers over the shipped knowledge, the lowest first: directories, zip files, or
 *     folders of the class path such as {@code classpath:our-knowledge}
 * @param industries industries whose knowledge lies between the shipped one and the layers
 * @param store a store of published knowledge, which is followed; instead of layers and industries
 * @param reloadInterval how often the store is looked at, in seconds if no unit is written; zero:
 *     only on {@code refresh()}
 */
@ConfigurationProperties("churnrx")
public record ChurnRxProperties(
    @DefaultValue List<String> knowledge,
    @DefaultValue List<String> industries,
    @Nullable String store,
    @DefaultValue("10s") @DurationUnit(ChronoUnit.SECONDS) Duration reloadInterval) {

  /** Copies the lists, without what is blank. */
  public ChurnRxProperties {
    knowledge = knowledge.stream().filter(StringUtils::hasText).toList();
    industries = industries.stream().filter(StringUtils::hasText).toList();
    store = StringUtils.hasText(store) ? store : null;
  }
}
