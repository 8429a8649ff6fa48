package io.github.churnrx.measurement;

import io.github.churnrx.knowledge.Calibration;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A layer of knowledge with what was fitted, in files that a person can read and edit. It lies on
 * the layers that it was fitted to.
 */
public final class CalibrationLayer {
  private final Map<String, String> files = new LinkedHashMap<>();

  private CalibrationLayer() {}

  /**
   * Returns the layer of a fit.
   *
   * @param fit what was fitted
   * @param name the name of the layer, of letters, digits and hyphens
   */
  public static CalibrationLayer of(Fit fit, String name) {
    CalibrationLayer layer = new CalibrationLayer();
    layer.files.put("knowledge.yaml", manifest(fit, name));
    layer.files.put("weights.csv", weights(fit));
    layer.files.put("settings.csv", settings(fit));
    return layer;
  }

  /** Returns the texts of the files by their names. */
  public Map<String, String> files() {
    return Map.copyOf(files);
  }

  /**
   * Writes the files.
   *
   * @param directory the directory; it is created if it is not there
   */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
  }

  private static String manifest(Fit fit, String name) {
    return """
        # Fitted to %d customers, of whom %d left. It lies on the knowledge it was fitted to (version
        # %s): name that first, then this layer.
        name: %s
        version: 1
        extends: default
        zh: 用已知结果校准的强度
        en: Strengths fitted to known outcomes
        """
        .formatted(
            fit.customers(),
            fit.left(),
            fit.knowledgeVersion().substring(0, Math.min(12, fit.knowledgeVersion().length())),
            name);
  }

  private static String weights(Fit fit) {
    StringBuilder table = new StringBuilder("symptom,target,strength,basis,note\n");
    for (Fit.Weight weight : fit.weights()) {
      table
          .append(weight.symptom().id())
          .append(",LEAVING,")
          .append(number(weight.fitted().value(), 1))
          .append(",\"fitted, n = ")
          .append(fit.customers())
          .append("\",\"")
          .append(
              (weight.symptom().label().zh() + " / " + weight.symptom().label().en())
                  .replace("\"", "\"\""))
          .append("; authored ")
          .append(number(weight.authored().value(), 1))
          .append("; raised ")
          .append(weight.customers())
          .append("\"\n");
    }
    return table.toString();
  }

  private static String settings(Fit fit) {
    Calibration c = fit.calibration();
    return "id,value,zh,en\n"
        + "calibration.base-rate,"
        + number(c.baseRate(), 6)
        + ",校准.流失率,calibration: base rate\n"
        + "calibration.slope,"
        + number(c.slope(), 4)
        + ",校准.斜率,calibration: slope\n"
        + "calibration.intercept,"
        + number(c.intercept(), 4)
        + ",校准.截距,calibration: intercept\n"
        + "calibration.error,"
        + number(c.error(), 4)
        + ",校准.误差,calibration: error\n"
        + "calibration.n,"
        + c.customers()
        + ",校准.客户数,calibration: customers\n";
  }

  private static String number(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
