package io.github.churnrx.evidence;

import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.evidence.SymptomIndex.Tested;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.signals.CaseSignals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures how far a value is from passing a test. */
final class NearMisses {
  private static final double DAYS_PER_YEAR = 365;

  private NearMisses() {}

  static NearMiss of(Symptom symptom, Tested failed, CaseSignals signals) {
    Condition condition = failed.condition();
    Value value = signals.at(failed.place());
    Reading reading = Reading.of(condition.signal(), value, signals.isGiven(failed.place()));
    OptionalDouble size = size(value);
    Limit limit = nearest(condition.test(), value);
    if (size.isEmpty() || limit == null) {
      return new NearMiss(symptom, condition, reading, null, null);
    }
    double wanted = size(limit);
    double distance = Math.abs(wanted - size.getAsDouble());
    double scale =
        value instanceof Value.Day
            ? DAYS_PER_YEAR
            : Math.max(Math.abs(wanted), Math.abs(size.getAsDouble()));
    double share = scale == 0 ? 0 : distance / scale;
    return new NearMiss(symptom, condition, reading, distance, Math.min(1, share));
  }

  private static @Nullable Limit nearest(UnaryTest test, Value value) {
    double size = size(value).orElse(0);
    return limits(test)
        .min(Comparator.comparingDouble(limit -> Math.abs(size(limit) - size)))
        .orElse(null);
  }

  private static Stream<Limit> limits(UnaryTest test) {
    if (test instanceof UnaryTest.Compare compare) {
      return Stream.of(compare.limit());
    }
    if (test instanceof UnaryTest.Between between) {
      return Stream.of(between.low(), between.high());
    }
    if (test instanceof UnaryTest.OneOf oneOf) {
      return oneOf.values().stream().flatMap(NearMisses::limit);
    }
    return test instanceof UnaryTest.Not not
        ? not.tests().stream().flatMap(NearMisses::limits)
        : Stream.empty();
  }

  private static Stream<Limit> limit(Value value) {
    if (value instanceof Value.Num num) {
      return Stream.of(Limit.of(BigDecimal.valueOf(num.value())));
    }
    if (value instanceof Value.Amount amount) {
      return Stream.of(Limit.of(amount.money()));
    }
    return value instanceof Value.Day day ? Stream.of(Limit.of(day.date())) : Stream.empty();
  }

  private static OptionalDouble size(Value value) {
    if (value instanceof Value.Num num) {
      return OptionalDouble.of(num.value());
    }
    if (value instanceof Value.Amount amount) {
      return OptionalDouble.of(amount.money().amount().doubleValue());
    }
    return value instanceof Value.Day day
        ? OptionalDouble.of((double) day.date().toEpochDay())
        : OptionalDouble.empty();
  }

  private static double size(Limit limit) {
    LocalDate day = limit.day();
    if (day != null) {
      return (double) day.toEpochDay();
    }
    return limit.money() != null
        ? limit.money().amount().doubleValue()
        : limit.number() == null ? 0 : limit.number().doubleValue();
  }
}
