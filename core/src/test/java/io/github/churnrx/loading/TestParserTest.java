package io.github.churnrx.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Between;
import io.github.churnrx.knowledge.UnaryTest.Compare;
import io.github.churnrx.knowledge.UnaryTest.Comparison;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.UnaryTest.Not;
import io.github.churnrx.knowledge.UnaryTest.OneOf;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.loading.Literals.Unreadable;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties of the language of tests. */
class TestParserTest {

  private static Typed typed(SignalType type) {
    List<CategoryValue> values =
        type == SignalType.CATEGORY
            ? List.of(
                new CategoryValue("RIVAL", Text.of("对手", "rival")),
                new CategoryValue("in", Text.of("已知", "known")),
                new CategoryValue("not", Text.of("a, b", "3~7")))
            : List.of();
    return new Typed(type, values, Text.of("天", "days"));
  }

  private static UnaryTest parse(SignalType type, String text) throws Unreadable {
    return new TestParser(typed(type)).parse(Spelling.line(text));
  }

  @Provide
  Arbitrary<Tested> tests() {
    return Arbitraries.of(SignalType.class)
        .flatMap(type -> test(type).map(test -> new Tested(type, test)));
  }

  private static Arbitrary<UnaryTest> test(SignalType type) {
    Arbitrary<UnaryTest> oneOf =
        value(type)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(values -> new OneOf(new HashSet<>(values)));
    Arbitrary<UnaryTest> test = Arbitraries.oneOf(oneOf, Arbitraries.just(new UnaryTest.Known()));
    if (type.isOrdered()) {
      Arbitrary<UnaryTest> compare =
          Combinators.combine(Arbitraries.of(Comparison.class), limit(type)).as(Compare::new);
      Arbitrary<UnaryTest> not =
          Combinators.combine(Arbitraries.oneOf(compare, between(type)).list().ofMaxSize(2), oneOf)
              .as((tests, one) -> new Not(join(tests, one)));
      test = Arbitraries.oneOf(test, compare, between(type), not);
    } else {
      test = Arbitraries.oneOf(test, oneOf.map(one -> new Not(List.of(one))));
    }
    return test;
  }

  private static List<UnaryTest> join(List<UnaryTest> tests, UnaryTest last) {
    return Stream.concat(tests.stream().distinct(), Stream.of(last)).toList();
  }

  private static Arbitrary<UnaryTest> between(SignalType type) {
    return Combinators.combine(
            limit(type), limit(type), Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(
            (a, b, low, high) -> {
              int order = order(a, b);
              boolean both = order == 0;
              return new Between(order <= 0 ? a : b, low || both, order <= 0 ? b : a, high || both);
            });
  }

  private static int order(Limit a, Limit b) {
    if (a.number() != null && b.number() != null) {
      return a.number().compareTo(b.number());
    }
    return a.day() != null && b.day() != null
        ? a.day().compareTo(b.day())
        : String.valueOf(a.money()).length() - String.valueOf(b.money()).length();
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-999999999"), new BigDecimal("999999999"))
        .ofScale(4);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 40_000).map(LocalDate.of(1970, 1, 1)::plusDays);
  }

  private static Arbitrary<Limit> limit(SignalType type) {
    return type == SignalType.DATE ? days().map(Limit::of) : numbers().map(Limit::of);
  }

  private static Arbitrary<Value> value(SignalType type) {
    return switch (type) {
      case NUMBER, RATIO -> numbers().map(number -> new Value.Num(number.doubleValue()));
      case MONEY ->
          Combinators.combine(numbers(), Arbitraries.of("CNY", "EUR"))
              .as((number, code) -> new Value.Amount(Money.of(number, code)));
      case FLAG -> Arbitraries.of(true, false).map(Value.Flag::of);
      case CATEGORY -> Arbitraries.of("RIVAL", "in", "not").map(Value.Category::new);
      case DATE -> days().map(Value.Day::new);
      case TEXT ->
          Arbitraries.strings()
              .withChars("aB2 ,、()[].~\"\\=<>!;对手")
              .ofMinLength(1)
              .ofMaxLength(8)
              .filter(text -> !text.isBlank() && !text.contains("  "))
              .map(Value.Words::new);
    };
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void what_is_printed_is_read_as_the_same_test(@ForAll("tests") Tested tested) throws Unreadable {
    String printed = tested.test().toString();

    assertThat(new TestParser(typed(tested.type())).parse(printed))
        .as(printed)
        .hasToString(printed);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void a_test_and_its_reading_agree_on_every_value(
      @ForAll("tests") Tested tested, @ForAll @IntRange(min = -50, max = 50) int seed)
      throws Unreadable {
    UnaryTest read = new TestParser(typed(tested.type())).parse(tested.test().toString());

    for (Value value : samples(tested.type(), seed)) {
      assertThat(read.passes(value)).isEqualTo(tested.test().passes(value));
    }
  }

  private static List<Value> samples(SignalType type, int seed) {
    return switch (type) {
      case NUMBER, RATIO -> List.of(new Value.Num(seed), new Value.Num(seed * 1e7));
      case MONEY -> List.of(new Value.Amount(Money.of(seed, "CNY")));
      case FLAG -> List.of(Value.Flag.YES, Value.Flag.NO);
      case CATEGORY -> List.of(new Value.Category("RIVAL"), new Value.Category("in"));
      case DATE -> List.of(new Value.Day(LocalDate.of(2026, 1, 1).plusDays(seed)));
      case TEXT -> List.of(new Value.Words("a"), new Value.Words("对手"));
    };
  }

  @Provide
  Arbitrary<String> scribbles() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "in",
            "not",
            "not(",
            "(",
            ")",
            "[",
            "]",
            "..",
            "~",
            ",",
            "、",
            ">=",
            "=",
            "<",
            "!=",
            "\"",
            "\\",
            "3",
            "1,000",
            "1,5",
            "050",
            "1e5",
            "30%",
            "CNY",
            "万",
            "元",
            "days",
            "yes",
            "否",
            "RIVAL",
            "对手",
            "2026-03-31",
            "known",
            "is known",
            " ",
            "-",
            ".",
            ";",
            "在",
            "非",
            "，",
            "９",
            "\n",
            "\0",
            "²",
            "½",
            "99999999999999999999");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(20));
  }

  @Property(tries = 3000)
  void whatever_stands_in_a_cell_is_read_or_refused_with_a_reason(
      @ForAll SignalType type, @ForAll("scribbles") String text) {
    try {
      assertThat(parse(type, text).toString()).isNotEmpty();
    } catch (Unreadable e) {
      assertThat(e.why().zh()).isNotBlank();
      assertThat(e.why().en()).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(SignalType.class)
  void very_long_cells_are_no_trouble(SignalType type) {
    for (String piece : List.of("\"a", "\\\"", "1,000", "(", "not(", "1,", "..", "a ", "[1..2],")) {
      String text = "= \"" + piece.repeat(5000) + "\"";
      assertThatCode(() -> parseOrRefuse(type, text)).doesNotThrowAnyException();
      assertThatCode(() -> parseOrRefuse(type, piece.repeat(5000))).doesNotThrowAnyException();
      String longest = piece.repeat(2000 / piece.length());
      assertThatCode(() -> parseOrRefuse(type, longest)).doesNotThrowAnyException();
      String nested = "not(".repeat(300) + piece + ")".repeat(300);
      assertThatCode(() -> parseOrRefuse(type, nested)).doesNotThrowAnyException();
    }
  }

  private static void parseOrRefuse(SignalType type, String text) {
    try {
      parse(type, text);
    } catch (Unreadable e) {
      assertThat(e.why()).isNotNull();
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void a_range_is_what_lies_between_its_comparisons(
      @ForAll @IntRange(min = -20, max = 20) int low,
      @ForAll @IntRange(min = 1, max = 20) int length,
      @ForAll @IntRange(min = -50, max = 50) int number,
      @ForAll boolean lowIncluded,
      @ForAll boolean highIncluded)
      throws Unreadable {
    int high = low + length;
    String range = (lowIncluded ? "[" : "(") + low + ".." + high + (highIncluded ? "]" : ")");
    Value value = new Value.Num(number);

    boolean inside = parse(SignalType.NUMBER, range).passes(value);

    boolean above = parse(SignalType.NUMBER, (lowIncluded ? ">= " : "> ") + low).passes(value);
    boolean below = parse(SignalType.NUMBER, (highIncluded ? "<= " : "< ") + high).passes(value);
    assertThat(inside).isEqualTo(above && below);
    assertThat(parse(SignalType.NUMBER, "not(" + range + ")").passes(value)).isEqualTo(!inside);
    assertThat(parse(SignalType.NUMBER, "!= " + range).passes(value)).isEqualTo(!inside);
  }

  @Property(tries = 500)
  void thousands_separators_and_full_width_digits_change_nothing(
      @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long number)
      throws Unreadable {
    String grouped =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);

    UnaryTest plain = parse(SignalType.NUMBER, ">= " + number);

    assertThat(parse(SignalType.NUMBER, ">= " + grouped)).isEqualTo(plain);
    assertThat(parse(SignalType.NUMBER, "≥" + wide(grouped))).isEqualTo(plain);
  }

  private static String wide(String text) {
    return text.chars()
        .map(c -> c > ' ' ? c - '!' + '！' : '\u3000')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Property(tries = 500)
  void a_comma_that_groups_no_thousands_is_refused(
      @ForAll @IntRange(min = 1, max = 9999) int whole, @ForAll @IntRange(max = 99) int rest) {
    assertThat(refused(SignalType.NUMBER, ">= " + whole + "," + rest)).isTrue();
    assertThat(refused(SignalType.RATIO, "= " + whole + "," + rest)).isTrue();
  }

  private static boolean refused(SignalType type, String text) {
    try {
      parse(type, text);
      return false;
    } catch (Unreadable e) {
      return true;
    }
  }

  @Property(tries = 500)
  void a_percentage_is_a_hundredth(@ForAll @IntRange(min = -1000, max = 1000) int percent)
      throws Unreadable {
    assertThat(parse(SignalType.RATIO, "< " + percent + "%"))
        .isEqualTo(parse(SignalType.RATIO, "< " + BigDecimal.valueOf(percent, 2).toPlainString()));
    assertThat(refused(SignalType.NUMBER, "< " + percent + "%")).isTrue();
  }

  @Test
  void equal_tests_print_equally() throws Unreadable {
    assertThat(parse(SignalType.NUMBER, "in 3.0, 1"))
        .isEqualTo(parse(SignalType.NUMBER, "= 1、3"))
        .hasToString("= 1, 3");
    assertThat(parse(SignalType.NUMBER, ">= 1,000.50")).hasToString(">= 1000.5");
    assertThat(parse(SignalType.TEXT, "= \"a, b\", c").toString())
        .isNotEqualTo(parse(SignalType.TEXT, "= a, b, c").toString());
  }

  /**
   * A test of a type.
   *
   * @param type the type
   * @param test the test
   */
  record Tested(SignalType type, UnaryTest test) {}
}
