package io.github.churnrx.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.testkit.Cases;
import io.github.churnrx.testkit.ChurnRxAssertions;
import io.github.churnrx.testkit.LayerSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the annotation can stand, what it can name, and how tests run with it. */
class ChurnRxTestPlacesTest {
  @Test
  void settings_that_are_not_used_must_be_right_all_the_same() {
    Run run = Run.of(InNoZone.class, InAZoneAlone.class, Blank.class, Twice.class);

    assertThat(run.passed()).isEmpty();
    assertThat(run.failed().get("in_no_zone(Knowledge)")).contains("Asia/Shangai");
    assertThat(run.failed().get("in_a_zone_alone(Knowledge)"))
        .contains("a time zone says nothing without a day: asOf = \"2026-03-31\"");
    assertThat(run.failed().get("blank(Knowledge)")).contains("a name in knowledge is empty");
    assertThat(run.failed().get("twice(Knowledge)"))
        .contains("knowledge names src/test/knowledge/shop/ twice");
  }

  @Test
  void layers_lie_on_each_other_in_the_order_of_their_names_and_on_the_class_path_too() {
    Run run = Run.of(OnEachOther.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed())
        .containsExactlyInAnyOrder(
            "on_each_other(Knowledge)",
            "who waits a week is late",
            "rules reached: at least 100.0% of our own");
  }

  @Test
  void a_nested_class_may_have_settings_of_its_own_and_leaves_the_others_theirs() {
    Run run = Run.of(Around.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).hasSize(2);
  }

  @Test
  void arguments_a_shared_instance_and_threads_go_with_it() {
    Run run = Run.inParallel(Many.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).hasSize(20);
  }

  @ChurnRxTest(zone = "Asia/Shangai", asOf = "2026-06-30")
  static class InNoZone {
    @Test
    void in_no_zone(Knowledge knowledge) {}
  }

  @ChurnRxTest(zone = "Asia/Shanghai")
  static class InAZoneAlone {
    @Test
    void in_a_zone_alone(Knowledge knowledge) {}
  }

  @ChurnRxTest(knowledge = "")
  static class Blank {
    @Test
    void blank(Knowledge knowledge) {}
  }

  @ChurnRxTest(knowledge = {"src/test/knowledge/shop", "src/test/knowledge/shop/"})
  static class Twice {
    @Test
    void twice(Knowledge knowledge) {}
  }

  @ChurnRxTest(knowledge = {"src/test/knowledge/shop", "classpath:/patient-shop"})
  static class OnEachOther {
    @Test
    void on_each_other(Knowledge knowledge) {
      assertThat(knowledge.cause("LATE_DELIVERY").orElseThrow().label().en())
          .isEqualTo("much too late");
      assertThat(knowledge.cause("PRICE_TOO_HIGH")).isPresent();
    }

    @TestFactory
    Stream<DynamicTest> scenarios(Diagnoser diagnoser) {
      LayerSource upper =
          LayerSource.onClassPath(OnEachOther.class.getClassLoader(), "/patient-shop/");
      return ScenarioTests.in(diagnoser, List.of(upper)).reaching(100).tests();
    }
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop", asOf = "2026-06-30")
  static class Around {
    private final Diagnoser outer;
    private @Nullable Cases before;

    Around(Diagnoser outer) {
      this.outer = outer;
    }

    @BeforeEach
    void note(Cases cases) {
      before = cases;
    }

    @Nested
    @ChurnRxTest(asOf = "2026-01-31")
    class OfItsOwn {
      private final Diagnoser inner;

      OfItsOwn(Diagnoser inner) {
        this.inner = inner;
      }

      @Test
      void has_its_own_settings(Cases cases) {
        assertThat(outer.knowledge().name()).isEqualTo("shop");
        assertThat(inner.knowledge().name()).isNotEqualTo("shop");
        assertThat(cases.asOf()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(before).extracting(Cases::asOf).isEqualTo(LocalDate.of(2026, 6, 30));
      }
    }

    @Nested
    class Alike {
      @Test
      void has_the_same_settings(Diagnoser inner) {
        assertThat(inner).isSameAs(outer);
      }
    }
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop", asOf = "2026-06-30")
  @TestInstance(Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class Many {
    private final Cases cases;

    Many(Cases cases) {
      this.cases = cases;
    }

    @ParameterizedTest
    @ValueSource(
        ints = {7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26})
    void late(int days, Diagnoser diagnoser) {
      ChurnRxAssertions.assertThat(
              diagnoser.diagnose(cases.of("C-1").signal("delivery.late-days", days).build()))
          .hasMainCause("LATE_DELIVERY");
    }
  }
}
