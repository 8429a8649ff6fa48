package io.github.churnrx.portfolio;

import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Setting;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures as a knowledge base sets them. */
final class Settings {
  private final Map<Figure, Setting> settings = new EnumMap<>(Figure.class);

  Settings(Knowledge knowledge) {
    for (Figure figure : Figure.values()) {
      knowledge.setting(figure.id()).ifPresent(setting -> settings.put(figure, setting));
    }
  }

  /** Requires all of these, and names all that are missing. */
  void require(Figure... figures) {
    List<String> missing =
        Arrays.stream(figures)
            .filter(figure -> !settings.containsKey(figure))
            .map(Figure::id)
            .toList();
    if (!missing.isEmpty()) {
      throw new UnusableFiguresException(
          "知识库的 settings.csv 中缺少 " + String.join("、", missing) + "。",
          "The settings.csv of this knowledge lacks " + String.join(", ", missing) + ".");
    }
  }

  Setting of(Figure figure) {
    Setting setting = settings.get(figure);
    if (setting == null) {
      require(figure);
      throw new IllegalStateException(figure.id());
    }
    return setting;
  }

  BigDecimal value(Figure figure) {
    return new BigDecimal(of(figure).value());
  }
}
