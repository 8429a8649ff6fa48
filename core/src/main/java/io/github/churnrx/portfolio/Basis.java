package io.github.churnrx.portfolio;

import io.github.churnrx.knowledge.Setting;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which settings a result rests on. */
final class Basis {
  private Basis() {}

  /** Returns the settings with their values and sources. */
  static String of(List<Setting> settings, Locale locale) {
    return settings.stream()
        .map(setting -> one(setting, locale))
        .collect(
            Collectors.joining(
                Numbers.say(locale, "，", ", "),
                Numbers.say(locale, "［依据：", " [basis: "),
                Numbers.say(locale, "］", "]")));
  }

  private static String one(Setting setting, Locale locale) {
    String source = setting.sources().isEmpty() ? "" : " " + String.join(" ", setting.sources());
    return setting.label().in(locale) + " " + setting.value() + source;
  }
}
