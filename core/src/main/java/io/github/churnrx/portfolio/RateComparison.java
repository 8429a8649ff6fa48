package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;
import java.util.Locale;

/**
 * Two groups held against each other, with the probability that chance alone makes such a
 * difference (S4.Q7; Fisher's exact test, two-sided).
 *
 * @param one the group of interest
 * @param other what it is held against; the two share no customer
 * @param chance the probability of chance, 0 to 1
 * @param verdict what may be said
 */
public record RateComparison(Cohort one, Cohort other, double chance, Verdict verdict)
    implements Described {

  /** What may be said of two rates. */
  public enum Verdict implements Choice {
    /** The group loses more. */
    HIGHER("偏高", "higher"),
    /** The group loses less. */
    LOWER("偏低", "lower"),
    /** The difference may well be chance. */
    NOT_DISTINGUISHABLE("差别可能只是偶然", "may differ by chance only");

    private final Text label;

    Verdict(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /**
   * Compares two groups.
   *
   * @param significance the probability of chance up to which a difference counts, above 0 and
   *     below 1
   */
  static RateComparison of(Cohort one, Cohort other, double significance) {
    if (!(significance > 0 && significance < 1)) {
      throw new UnusableFiguresException(
          "显著性水平须在 0 与 1 之间：" + significance + "。",
          "A level of significance lies between 0 and 1: " + significance + ".");
    }
    double chance = FisherTest.chance(one.lost(), one.atStart(), other.lost(), other.atStart());
    int order = one.share().compareTo(other.share());
    Verdict verdict = order > 0 ? Verdict.HIGHER : Verdict.LOWER;
    return new RateComparison(
        one, other, chance, chance <= significance ? verdict : Verdict.NOT_DISTINGUISHABLE);
  }

  @Override
  public String describe(Locale locale) {
    return Numbers.say(
        locale,
        "%s %s，%s %s：%s（偶然概率 %s）"
            .formatted(
                one.name().zh(),
                Numbers.percent(one.share()),
                other.name().zh(),
                Numbers.percent(other.share()),
                verdict.label().zh(),
                Numbers.chance(chance)),
        "%s %s, %s %s: %s (probability of chance %s)"
            .formatted(
                one.name().en(),
                Numbers.percent(one.share()),
                other.name().en(),
                Numbers.percent(other.share()),
                verdict.label().en(),
                Numbers.chance(chance)));
  }
}
