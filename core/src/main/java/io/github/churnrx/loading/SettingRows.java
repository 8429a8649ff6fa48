package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Calibration;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Thresholds;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the entries of {@code settings.csv}. */
final class SettingRows {
  private static final Set<String> WHOLE =
      Set.of("grade.strong-families", "lost.no-order-days", "exposed.limit");
  private static final Set<String> SHARES =
      Set.of("grade.strong-coverage", "undetermined.coverage");
  private static final Names<String> FIXED = fixed();
  private static final Set<String> RESERVED =
      Stream.concat(Thresholds.ids().stream(), Calibration.SETTINGS.stream())
          .map(SettingRows::prefix)
          .collect(Collectors.toUnmodifiableSet());

  private final Cells cells;
  private final Texts texts;
  private final Figures figures;

  SettingRows(Cells cells) {
    this.cells = cells;
    this.texts = new Texts(cells);
    this.figures = new Figures(cells);
  }

  Setting read(Entry entry) {
    Row row = entry.first();
    String id =
        FIXED.find(entry.id()).or(() -> Figure.of(entry.id()).map(Figure::id)).orElse(entry.id());
    // A misspelt threshold must not pass for a figure of the client's own.
    if (FIXED.find(id).isEmpty() && RESERVED.contains(prefix(id))) {
      cells.report(ProblemCode.UNKNOWN_SETTING.at(row.cell("id").at(), id, FIXED.suggest(id)));
    }
    if (row.cell("value").isBlank()) {
      cells.missing(row, "value");
    }
    return new Setting(
        id,
        value(id, row.cell("value")).toPlainString(),
        texts.required(row, "zh", "en"),
        row.cell("sources").list(),
        entry.at());
  }

  private BigDecimal value(String id, Cell cell) {
    if (Calibration.SETTINGS.contains(id)) {
      return calibration(id, cell);
    }
    if (WHOLE.contains(id)) {
      return BigDecimal.valueOf(figures.whole(cell, 1, 100_000, 1));
    }
    if (SHARES.contains(id)) {
      return figures.ratio(cell, "0", "1", BigDecimal.ZERO);
    }
    Optional<Figure> figure = Figure.of(id);
    if (figure.isPresent()) {
      return figures.ratio(
          cell, figure.get().least(), figure.get().most(), new BigDecimal(figure.get().least()));
    }
    if (id.equals("grade.ruled-out")) {
      return figures.decimal(cell, "-100", "0", BigDecimal.ZERO);
    }
    return Thresholds.DEFAULTS.containsKey(id)
        ? figures.decimal(cell, "0", "100", BigDecimal.ZERO)
        : figures.decimal(cell, "-1000000000000000", "1000000000000000", BigDecimal.ZERO);
  }

  private BigDecimal calibration(String id, Cell cell) {
    return switch (id.substring(id.indexOf('.') + 1)) {
      case "base-rate" -> figures.ratio(cell, "0.000001", "0.999999", new BigDecimal("0.5"));
      case "slope" -> figures.decimal(cell, "0.01", "100", BigDecimal.ONE);
      case "intercept" -> figures.decimal(cell, "-100", "100", BigDecimal.ZERO);
      case "error" -> figures.ratio(cell, "0", "1", BigDecimal.ZERO);
      default -> BigDecimal.valueOf(figures.whole(cell, 1, 1_000_000_000, 1));
    };
  }

  private static String prefix(String id) {
    int dot = id.indexOf('.');
    return dot < 0 ? "" : Spelling.key(id.substring(0, dot));
  }

  private static Names<String> fixed() {
    Names<String> fixed = new Names<>();
    for (Map.Entry<String, Double> setting : Thresholds.DEFAULTS.entrySet()) {
      fixed.add(setting.getKey(), setting.getKey());
    }
    Calibration.SETTINGS.forEach(id -> fixed.add(id, id));
    return fixed;
  }
}
