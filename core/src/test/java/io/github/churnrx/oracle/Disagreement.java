package io.github.churnrx.oracle;

import io.github.churnrx.facts.CustomerCase;
import java.util.ArrayList;
import java.util.List;

/** Describes a disagreement: where it occurs, and the lines that differ. */
final class Disagreement {
  private Disagreement() {}

  static String describe(
      long seed,
      int number,
      Sample sample,
      CustomerCase customerCase,
      List<String> oracle,
      List<String> engine) {
    StringBuilder text = new StringBuilder();
    text.append("\n==== knowledge %d, case %d ====%n".formatted(seed, number));
    List<String> missing = new ArrayList<>(oracle);
    engine.forEach(missing::remove);
    List<String> extra = new ArrayList<>(engine);
    oracle.forEach(extra::remove);
    missing.forEach(line -> text.append("oracle: ").append(line).append('\n'));
    extra.forEach(line -> text.append("engine: ").append(line).append('\n'));
    if (missing.isEmpty() && extra.isEmpty()) {
      text.append("the same lines in another order\noracle: ").append(oracle);
      text.append("\nengine: ").append(engine).append('\n');
    }
    text.append(customerCase).append('\n');
    sample.files().forEach((file, csv) -> text.append("-- ").append(file).append('\n').append(csv));
    return text.toString();
  }
}
