package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a measure has what it needs and nothing that it would ignore. */
final class DerivationCheck {
  private static final Set<Measure> OF_NUMBERS =
      EnumSet.of(Measure.SUM, Measure.MAX, Measure.MIN, Measure.AVERAGE);
  private static final Set<Measure> OF_DATES =
      EnumSet.of(Measure.DAYS_SINCE, Measure.DAYS_SINCE_FIRST);
  private static final Set<Measure> OF_NOTHING =
      EnumSet.of(Measure.EXISTS, Measure.EXPECTED, Measure.VERSUS_EXPECTED, Measure.CHANCE);
  private static final Set<Measure> AGAINST_BASELINE =
      EnumSet.of(Measure.EXPECTED, Measure.VERSUS_EXPECTED, Measure.CHANCE);
  private final Row row;
  private final Cells cells;
  private boolean sound = true;

  DerivationCheck(Row row, Cells cells) {
    this.row = row;
    this.cells = cells;
  }

  /** Returns whether a derivation can be computed and gives values of a type. */
  boolean isSound(FromEvents derivation, SignalType declared) {
    if (derivation.measure() == Measure.VALUE) {
      wrong("measure", "value 只用于客户的字段", "value is for fields of the customer");
      return false;
    }
    SignalType field = derivation.measuredField().map(Typed::typeOf).orElse(null);
    field(derivation.measure(), field);
    window(derivation);
    baseline(derivation);
    guard(derivation, field);
    return sound && fits(declared, result(derivation.measure(), field));
  }

  private void field(Measure measure, @Nullable SignalType field) {
    boolean isNumeric =
        field == SignalType.NUMBER || field == SignalType.RATIO || field == SignalType.MONEY;
    if (OF_NUMBERS.contains(measure) && !isNumeric) {
      wrong(
          "field",
          "该计量需要数值、比率或金额字段",
          "this measure needs a field that is a number, ratio or amount");
    } else if (measure == Measure.TREND && field != null && !isNumeric) {
      wrong("field", "trend 的字段须为数值、比率或金额", "the field of a trend is a number, ratio or amount");
    } else if (OF_DATES.contains(measure) && field != null && field != SignalType.DATE) {
      wrong("field", "该计量的字段须为日期", "the field of this measure is a date");
    } else if (measure == Measure.LATEST && field == null) {
      wrong("field", "latest 需要字段", "latest needs a field");
    } else if (OF_NOTHING.contains(measure) && field != null) {
      unused("field", measure);
    }
  }

  private void window(FromEvents derivation) {
    Measure measure = derivation.measure();
    boolean needed =
        measure == Measure.RATE || measure == Measure.TREND || AGAINST_BASELINE.contains(measure);
    if (needed && derivation.window() instanceof Window.Whole) {
      wrong("window", "该计量需要窗口", "this measure needs a window");
    } else if (measure == Measure.TREND && derivation.window() instanceof Window.Since) {
      wrong("window", "trend 的窗口须为天数", "the window of a trend is a number of days");
    }
  }

  private void baseline(FromEvents derivation) {
    boolean needed = AGAINST_BASELINE.contains(derivation.measure());
    if (needed && row.cell("baseline").isBlank()) {
      wrong("baseline", "该计量需要基期", "this measure needs a baseline");
    } else if (!needed && derivation.baselineDays() > 0) {
      unused("baseline", derivation.measure());
    }
  }

  private void guard(FromEvents derivation, @Nullable SignalType field) {
    boolean allowed =
        derivation.measure() == Measure.VERSUS_EXPECTED
            || (derivation.measure() == Measure.TREND && field == null);
    if (derivation.guard() < 1 && !allowed) {
      wrong(
          "guard",
          "保护只用于计数的 trend 与 versus-expected",
          "a guard is for versus-expected and for the trend of a count");
    }
  }

  private static SignalType result(Measure measure, @Nullable SignalType field) {
    return switch (measure) {
      case EXISTS -> SignalType.FLAG;
      case SHARE, TREND, VERSUS_EXPECTED, CHANCE -> SignalType.RATIO;
      case SUM, MAX, MIN, AVERAGE, LATEST -> field == null ? SignalType.NUMBER : field;
      default -> SignalType.NUMBER;
    };
  }

  /** Returns whether values of one type can stand for another, or reports that they cannot. */
  boolean fits(SignalType declared, SignalType derived) {
    boolean numbers =
        (declared == SignalType.NUMBER || declared == SignalType.RATIO)
            && (derived == SignalType.NUMBER || derived == SignalType.RATIO);
    boolean words = declared == SignalType.CATEGORY && derived == SignalType.TEXT;
    if (declared != derived && !numbers && !words) {
      wrong(
          "type",
          "推导结果的类型是 " + derived.label().zh(),
          "what is derived is of type " + derived.label().en());
    }
    return sound;
  }

  private void unused(String column, Measure measure) {
    cells.unused(
        row.cell(column), "计量 " + measure.id() + " 不用它", measure.id() + " makes no use of it");
    sound = false;
  }

  /** Reports a column because of which nothing can be derived. */
  void wrong(String column, String zh, String en) {
    cells.report(ProblemCode.BAD_DERIVATION.at(row.cell(column).at(), row.id(), Text.of(zh, en)));
    sound = false;
  }
}
