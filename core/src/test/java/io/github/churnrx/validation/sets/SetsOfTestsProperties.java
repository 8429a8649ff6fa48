package io.github.churnrx.validation.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Comparison;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algebra of sets agrees with tests that are tried on every value there is. */
class SetsOfTestsProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  /** A signal with all the values that its tests can tell apart. */
  record World(Signal signal, List<Value> values, Arbitrary<UnaryTest> tests) {
    @Override
    public String toString() {
      return signal.type().name();
    }
  }

  record Trial(World world, UnaryTest one, UnaryTest other) {}

  @Provide
  Arbitrary<Trial> trials() {
    return Arbitraries.of(numbers(), amounts(), days(), flags(), categories(), words())
        .flatMap(
            world ->
                world
                    .tests()
                    .flatMap(one -> world.tests().map(other -> new Trial(world, one, other))));
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void a_set_holds_just_the_values_that_pass(@ForAll("trials") Trial trial) {
    ValueSet set = set(trial, trial.one());

    for (Value value : trial.world().values()) {
      assertThat(set.contains(value)).isEqualTo(passes(trial.one(), value));
    }
    assertThat(set.isEmpty())
        .isEqualTo(trial.world().values().stream().noneMatch(v -> passes(trial.one(), v)));
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void both_either_and_not_are_what_they_say(@ForAll("trials") Trial trial) {
    ValueSet one = set(trial, trial.one());
    ValueSet other = set(trial, trial.other());

    for (Value value : trial.world().values()) {
      boolean first = passes(trial.one(), value);
      boolean second = passes(trial.other(), value);
      assertThat(one.and(other).contains(value)).isEqualTo(first && second);
      assertThat(one.or(other).contains(value)).isEqualTo(first || second);
      assertThat(one.not().contains(value)).isEqualTo(!first);
    }
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void inclusion_overlap_and_equality_are_decided_value_by_value(@ForAll("trials") Trial trial) {
    ValueSet one = set(trial, trial.one());
    ValueSet other = set(trial, trial.other());
    List<Value> values = trial.world().values();

    assertThat(one.isWithin(other))
        .isEqualTo(
            values.stream().allMatch(v -> !passes(trial.one(), v) || passes(trial.other(), v)));
    assertThat(one.meets(other))
        .isEqualTo(
            values.stream().anyMatch(v -> passes(trial.one(), v) && passes(trial.other(), v)));
    assertThat(one.equals(other))
        .isEqualTo(
            values.stream().allMatch(v -> passes(trial.one(), v) == passes(trial.other(), v)));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void twice_not_is_the_same_and_nothing_is_in_both(@ForAll("trials") Trial trial) {
    ValueSet one = set(trial, trial.one());
    ValueSet other = set(trial, trial.other());

    assertThat(one.not().not()).isEqualTo(one);
    assertThat(one.and(one.not()).isEmpty()).isTrue();
    assertThat(one.or(other).not()).isEqualTo(one.not().and(other.not()));
    assertThat(one.and(other)).isEqualTo(other.and(one));
  }

  private static ValueSet set(Trial trial, UnaryTest test) {
    return Scale.of(trial.world().signal()).passing(test);
  }

  private static boolean passes(UnaryTest test, Value value) {
    return test.on(value) == Truth.TRUE;
  }

  private static World numbers() {
    List<Value> values =
        IntStream.rangeClosed(-4, 24)
            .mapToObj(quarter -> (Value) new Value.Num(quarter / 4.0))
            .toList();
    Arbitrary<Limit> limits =
        Arbitraries.integers()
            .between(0, 5)
            .map(n -> Limit.of(BigDecimal.valueOf(n).add(new BigDecimal("0.5"))));
    return new World(
        signal(SignalType.NUMBER, List.of()),
        values,
        ordered(limits, Arbitraries.integers().between(0, 5).map(n -> new Value.Num(n))));
  }

  private static World amounts() {
    List<Value> values =
        IntStream.rangeClosed(-4, 24)
            .mapToObj(q -> (Value) new Value.Amount(Money.of(String.valueOf(q / 4.0), "CNY")))
            .toList();
    Arbitrary<Limit> limits =
        Arbitraries.integers()
            .between(0, 9)
            .map(
                n ->
                    n < 5
                        ? Limit.of(BigDecimal.valueOf(n))
                        : Limit.of(Money.of(String.valueOf(n - 5), "CNY")));
    Arbitrary<Value> some =
        Arbitraries.integers()
            .between(0, 9)
            .map(
                n ->
                    n < 5
                        ? new Value.Num(n)
                        : new Value.Amount(Money.of(String.valueOf(n - 5), "CNY")));
    return new World(signal(SignalType.MONEY, List.of()), values, ordered(limits, some));
  }

  private static World days() {
    List<Value> values =
        IntStream.rangeClosed(-2, 8).mapToObj(n -> (Value) new Value.Day(DAY.plusDays(n))).toList();
    return new World(
        signal(SignalType.DATE, List.of()),
        values,
        ordered(
            Arbitraries.integers().between(0, 5).map(n -> Limit.of(DAY.plusDays(n))),
            Arbitraries.integers().between(0, 5).map(n -> new Value.Day(DAY.plusDays(n)))));
  }

  private static World flags() {
    return new World(
        signal(SignalType.FLAG, List.of()),
        List.of(Value.Flag.YES, Value.Flag.NO),
        combined(oneOf(Arbitraries.of(Value.Flag.YES, Value.Flag.NO))));
  }

  private static World categories() {
    List<String> ids = List.of("LOCAL", "RIVAL", "NONE");
    List<Value> values = new ArrayList<>();
    List<CategoryValue> allowed = new ArrayList<>();
    for (String id : ids) {
      values.add(new Value.Category(id));
      allowed.add(new CategoryValue(id, Text.of(id, id)));
    }
    return new World(
        signal(SignalType.CATEGORY, allowed),
        values,
        combined(oneOf(Arbitraries.of(ids).map(Value.Category::new))));
  }

  private static World words() {
    List<Value> values = new ArrayList<>();
    for (String word : List.of("a", "B", "c", "D", "something else")) {
      values.add(new Value.Words(word));
    }
    return new World(
        signal(SignalType.TEXT, List.of()),
        values,
        combined(oneOf(Arbitraries.of("A", "b", "c", "D").map(Value.Words::new))));
  }

  private static Arbitrary<UnaryTest> ordered(
      Arbitrary<Limit> limits, Arbitrary<? extends Value> values) {
    Arbitrary<UnaryTest> compare =
        Arbitraries.of(Comparison.class)
            .flatMap(sign -> limits.map(limit -> new UnaryTest.Compare(sign, limit)));
    Arbitrary<UnaryTest> between =
        limits.flatMap(
            low ->
                limits.flatMap(
                    high ->
                        Arbitraries.of(0, 1, 2, 3)
                            .map(
                                ends ->
                                    new UnaryTest.Between(
                                        low, (ends & 1) > 0, high, (ends & 2) > 0))));
    return combined(Arbitraries.oneOf(compare, between, oneOf(values)));
  }

  private static Arbitrary<UnaryTest> oneOf(Arbitrary<? extends Value> values) {
    return values
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(some -> new UnaryTest.OneOf(new HashSet<>(some)));
  }

  private static Arbitrary<UnaryTest> combined(Arbitrary<UnaryTest> plain) {
    Arbitrary<UnaryTest> not =
        plain.list().ofMinSize(1).ofMaxSize(3).map(tests -> new UnaryTest.Not(tests));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, plain),
        net.jqwik.api.Tuple.of(3, not),
        net.jqwik.api.Tuple.of(1, Arbitraries.just(new UnaryTest.Known())));
  }

  private static Signal signal(SignalType type, List<CategoryValue> values) {
    return new Signal(
        "x",
        Text.of("x", "x"),
        Subject.CUSTOMER,
        type,
        null,
        values,
        null,
        null,
        Signal.Privacy.ORDINARY,
        List.of(),
        Location.of("signals.csv", 2));
  }
}
