package io.github.churnrx.testkit.junit;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.testkit.Cases;
import io.github.churnrx.validation.Validation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a diagnoser, wherever a constructor or method has a parameter of the
 * type {@link io.github.churnrx.Diagnoser}, {@link ChurnRx} or {@link
 * io.github.churnrx.knowledge.Knowledge}; also {@link Validation}; {@link ScenarioTests}, if layers
 * are named; and, if the day is named, {@link Cases} and a fixed {@link Clock}:
 *
 * <pre>{@code
 * @ChurnRxTest(knowledge = "src/main/knowledge", asOf = "2026-06-30", zone = "Asia/Shanghai")
 * class DealerDiagnosisTest {
 *   @Test
 *   void a_rebate_we_owe_is_paid(Diagnoser churnRx, Cases cases) {
 *     assertThat(churnRx.diagnose(cases.of("D-1").signal("we-owe.rebate-overdue-days", 40).build()))
 *         .recommends("PAY_REBATE");
 *   }
 * }
 * }</pre>
 *
 * <p>Test classes that name the same knowledge share one diagnoser, so that only the first waits
 * for it, also when they run in parallel. The annotation can stand on an annotation of your own, is
 * inherited, and holds for nested classes; one with an annotation of its own gets what that says,
 * and the class around it keeps what it asked for. What the annotation says must be right as a
 * whole, whether or not a test uses it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(ChurnRxExtension.class)
public @interface ChurnRxTest {

  /**
   * Names layers of knowledge, lowest first: directories or zip files, relative to the folder of
   * the project, or folders of the class path, also in a jar, if they begin with {@code
   * classpath:}. Without any it is the shipped knowledge.
   */
  String[] knowledge() default {};

  /** Names industries whose knowledge is added, such as {@code telecom}. */
  String[] industries() default {};

  /** Names the day for which cases are judged, such as {@code 2026-03-31}. */
  String asOf() default "";

  /** Names the time zone of all days, such as {@code Asia/Shanghai}. */
  String zone() default "UTC";
}
