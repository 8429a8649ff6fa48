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
 * are named; and, if the day is named, {@link Cases} and a fixed {@link Clock}.
 *
 * <p>Test classes that name the same knowledge share one diagnoser, so that only the first waits
 * for it. The annotation can stand on an annotation of your own, is inherited, and holds for nested
 * classes.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(ChurnRxExtension.class)
public @interface ChurnRxTest {

  /**
   * Names layers of knowledge, lowest first: directories or zip files, relative to the folder of
   * the project, or to the roots of the class path if they begin with {@code classpath:}. Without
   * any it is the shipped knowledge.
   */
  String[] knowledge() default {};

  /** Names industries whose knowledge is added, such as {@code telecom}. */
  String[] industries() default {};

  /** Names the day for which cases are judged, such as {@code 2026-03-31}. */
  String asOf() default "";

  /** Names the time zone of all days, such as {@code Asia/Shanghai}. */
  String zone() default "UTC";
}
