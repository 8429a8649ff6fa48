package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.text.Text;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that did not fire because of a single test: all its other tests passed.
 *
 * @param symptom the symptom that it would have raised
 * @param condition the test that failed, with its cell
 * @param reading the value that failed it
 * @param distance how far the value is from passing, in the unit of the signal; a part for ratios,
 *     days for days; null where there is no more or less, as for yes and no
 * @param share the distance as a part of the limit, or of the value if that is greater, 0 to 1; of
 *     a year for days; null like the distance
 */
public record NearMiss(
    Symptom symptom,
    Condition condition,
    Reading reading,
    @Nullable Double distance,
    @Nullable Double share) {

  /** Nearest first; what has no distance last, the heaviest first. */
  public static final Comparator<NearMiss> NEAREST_FIRST =
      Comparator.<NearMiss>comparingDouble(miss -> miss.share == null ? 2 : miss.share)
          .thenComparing(miss -> miss.symptom.id())
          .thenComparing(miss -> miss.condition.at().toString());

  /** Returns how far the value is from passing, if there is a more or less. */
  public Optional<Double> howFar() {
    return Optional.ofNullable(distance);
  }

  /** Returns the miss in words. Not meant to be parsed. */
  public String text(Locale locale) {
    String label = symptom.label().in(locale);
    String signal = condition.signal().spoken().in(locale);
    String value = reading.text(locale);
    String test = condition.test().toString();
    return Text.of(
            "差一点：" + label + "（" + signal + " 为 " + value + "，要 " + test + "）",
            "nearly: " + label + " (" + signal + " is " + value + ", wanted " + test + ")")
        .in(locale);
  }
}
