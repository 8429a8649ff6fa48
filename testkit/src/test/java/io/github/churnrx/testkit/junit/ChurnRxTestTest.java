package io.github.churnrx.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.testkit.Cases;
import io.github.churnrx.testkit.English;
import io.github.churnrx.validation.Validation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(English.class)
class ChurnRxTestTest {
  private static final List<Diagnoser> SEEN = new ArrayList<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @Test
  void tests_get_the_shipped_knowledge_with_industries_and_layers() {
    Run run = Run.of(Shipped.class, WithTelecom.class, OfOurOwn.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).hasSize(3);
  }

  @Test
  void classes_of_equal_settings_share_one_diagnoser_and_others_do_not() {
    Run run = Run.of(First.class, Second.class, Other.class);

    assertThat(run.failed()).isEmpty();
    assertThat(SEEN).hasSize(3);
    assertThat(SEEN.get(0)).isSameAs(SEEN.get(1)).isNotSameAs(SEEN.get(2));
  }

  @Test
  void cases_and_clock_stand_at_the_day_that_is_named() {
    Run run = Run.of(OnADay.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed())
        .containsExactlyInAnyOrder(
            "in_a_nested_class(Cases)", "on_a_day(Cases, Clock, Validation)");
  }

  @Test
  void an_annotation_of_ones_own_and_a_superclass_pass_the_settings_on() {
    Run run = Run.of(Composed.class, Child.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).hasSize(2);
  }

  @Test
  void settings_that_cannot_be_used_are_told_with_what_to_do() {
    Run run = Run.of(WithoutDay.class, WithBadDay.class, WithoutLayer.class, OffClassPath.class);

    assertThat(run.passed()).isEmpty();
    assertThat(run.failed().get("without_day(Cases)"))
        .contains("for Cases or a Clock name the day: asOf = \"2026-03-31\"");
    assertThat(run.failed().get("with_bad_day(Clock)"))
        .contains("a day is written like 2026-03-31");
    assertThat(run.failed().get("without_layer(Diagnoser)"))
        .contains("no/such/layer", "it does not exist");
    assertThat(run.failed().get("off_class_path(Diagnoser)"))
        .contains("classpath:no-such-layer", "it is not on the class path");
  }

  @ChurnRxTest
  static class Shipped {
    @Test
    void shipped(Knowledge knowledge, Diagnoser diagnoser, ChurnRx churnRx) {
      assertThat(knowledge.cause("BROKEN_PROMISE")).isPresent();
      assertThat(diagnoser).isSameAs(churnRx);
      assertThat(diagnoser.knowledge()).isSameAs(knowledge);
    }
  }

  @ChurnRxTest(industries = "telecom")
  static class WithTelecom {
    @Test
    void with_telecom(Knowledge knowledge) {
      assertThat(knowledge.signal("network.no-signal-share")).isPresent();
    }
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop")
  static class OfOurOwn {
    @Test
    void of_our_own(Knowledge knowledge) {
      assertThat(knowledge.name()).isEqualTo("shop");
    }
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop")
  static class First {
    First(Diagnoser diagnoser) {
      SEEN.add(diagnoser);
    }

    @Test
    void first() {}
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop", asOf = "2026-06-30")
  static class Second {
    @BeforeEach
    void see(Diagnoser diagnoser) {
      SEEN.add(diagnoser);
    }

    @Test
    void second() {}
  }

  @ChurnRxTest
  static class Other {
    @Test
    void other(Diagnoser diagnoser) {
      SEEN.add(diagnoser);
    }
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop", asOf = "2026-06-30", zone = "Asia/Shanghai")
  static class OnADay {
    @Test
    void on_a_day(Cases cases, Clock clock, Validation validation) {
      CustomerCase customer = cases.of("C-1").build();
      assertThat(customer.asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
      assertThat(customer.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
      assertThat(LocalDate.now(clock)).isEqualTo(customer.asOf());
      assertThat(cases.daysAgo(30)).isEqualTo(LocalDate.of(2026, 5, 31));
      assertThat(validation.isUsable()).isTrue();
    }

    @Nested
    class Inner {
      @Test
      void in_a_nested_class(Cases cases) {
        assertThat(cases.asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
      }
    }
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop")
  @Retention(RetentionPolicy.RUNTIME)
  @interface OfTheShop {}

  @OfTheShop
  static class Composed {
    @Test
    void composed(Knowledge knowledge) {
      assertThat(knowledge.name()).isEqualTo("shop");
    }
  }

  static class Child extends OfOurOwn {}

  @ChurnRxTest
  static class WithoutDay {
    @Test
    void without_day(Cases cases) {}
  }

  @ChurnRxTest(asOf = "30.06.2026")
  static class WithBadDay {
    @Test
    void with_bad_day(Clock clock) {}
  }

  @ChurnRxTest(knowledge = "no/such/layer")
  static class WithoutLayer {
    @Test
    void without_layer(Diagnoser diagnoser) {}
  }

  @ChurnRxTest(knowledge = "classpath:no-such-layer")
  static class OffClassPath {
    @Test
    void off_class_path(Diagnoser diagnoser) {}
  }
}
