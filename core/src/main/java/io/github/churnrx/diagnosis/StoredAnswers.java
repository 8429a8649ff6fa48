package io.github.churnrx.diagnosis;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Answers to questions as an application stores them: by signal, each as {@link Answer#key}. */
public final class StoredAnswers {
  private StoredAnswers() {}

  /**
   * Returns a case with answers given, to be diagnosed.
   *
   * <p>An answer that the knowledge has no use for any more is passed over: its signal is gone, has
   * another type, or no longer allows the value. So an edit of the knowledge rejects no customer
   * who was asked before.
   *
   * @param customerCase the case
   * @param answers {@link Answer#key} by the id of the signal
   * @param knowledge the knowledge that will diagnose the case
   * @return another case; answers replace what the case says of the same signals
   */
  public static CustomerCase givenTo(
      CustomerCase customerCase, Map<String, String> answers, Knowledge knowledge) {
    CustomerCase.Builder answered = customerCase.toBuilder();
    answers.forEach(
        (id, key) ->
            knowledge
                .signal(id)
                .flatMap(signal -> value(signal, key))
                .ifPresent(value -> give(answered, id, value)));
    return answered.build();
  }

  static void give(CustomerCase.Builder builder, String id, Value value) {
    if (value instanceof Value.Num num) {
      builder.signal(id, num.value());
    } else if (value instanceof Value.Amount amount) {
      builder.signal(id, amount.money());
    } else if (value instanceof Value.Flag flag) {
      builder.signal(id, flag.value());
    } else if (value instanceof Value.Day day) {
      builder.signal(id, day.date());
    } else if (value instanceof Value.Category category) {
      builder.signal(id, category.id());
    } else if (value instanceof Value.Words words) {
      builder.signal(id, words.text());
    }
  }

  static String key(Value value) {
    if (value instanceof Value.Num num) {
      return BigDecimal.valueOf(num.value()).stripTrailingZeros().toPlainString();
    } else if (value instanceof Value.Amount amount) {
      Money money = amount.money();
      return money.currency().getCurrencyCode() + " " + money.amount().toPlainString();
    } else if (value instanceof Value.Flag flag) {
      return Boolean.toString(flag.value());
    } else if (value instanceof Value.Day day) {
      return day.date().toString();
    } else if (value instanceof Value.Category category) {
      return category.id();
    } else if (value instanceof Value.Words words) {
      return words.text();
    }
    return "";
  }

  private static Optional<Value> value(Signal signal, String key) {
    try {
      return switch (signal.type()) {
        case NUMBER, RATIO -> Optional.of(new Value.Num(new BigDecimal(key).doubleValue()));
        case FLAG ->
            key.equals("true") || key.equals("false")
                ? Optional.of(Value.Flag.of(key.equals("true")))
                : Optional.empty();
        case DATE -> Optional.of(new Value.Day(LocalDate.parse(key)));
        case MONEY -> {
          String[] parts = key.split(" ", 2);
          yield Optional.of(new Value.Amount(Money.of(parts[parts.length - 1], parts[0])));
        }
        case CATEGORY ->
            signal.values().stream()
                .filter(allowed -> allowed.id().equals(key))
                .findFirst()
                .map(allowed -> new Value.Category(allowed.id()));
        case TEXT -> Optional.of(new Value.Words(key));
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
