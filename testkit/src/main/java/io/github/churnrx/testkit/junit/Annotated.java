package io.github.churnrx.testkit.junit;

import io.github.churnrx.testkit.Cases;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What the annotation of a class says, checked as a whole: a misspelt day or time zone is an error
 * also of tests that do without them.
 *
 * @param settings the knowledge that tests want
 * @param cases what starts cases of the day; null if none is named
 */
record Annotated(Settings settings, @Nullable Cases cases) {

  /**
   * Returns what holds for a parameter: the annotation of the class that declares it, or else the
   * nearest one around it. Of a nested class with an annotation of its own, what the class around
   * it asks for in its constructor follows the annotation of that class.
   *
   * @param test the class of the test that runs
   * @param declaring the class that declares the parameter
   */
  static Annotated of(Class<?> test, Class<?> declaring) {
    Class<?> type = test;
    while (!declaring.isAssignableFrom(type) && type.getEnclosingClass() != null) {
      type = type.getEnclosingClass();
    }
    while (type != null) {
      Optional<ChurnRxTest> found = AnnotationSupport.findAnnotation(type, ChurnRxTest.class);
      if (found.isPresent()) {
        return of(found.get(), test);
      }
      type = type.getEnclosingClass();
    }
    throw new ExtensionConfigurationException(test.getName() + ": annotate it with @ChurnRxTest");
  }

  private static Annotated of(ChurnRxTest wanted, Class<?> test) {
    return new Annotated(
        new Settings(new Layers(test).find(wanted.knowledge()), Arrays.asList(wanted.industries())),
        cases(wanted));
  }

  /**
   * Returns what starts cases.
   *
   * @throws ExtensionConfigurationException if no day is named
   */
  Cases onItsDay() {
    if (cases == null) {
      throw new ExtensionConfigurationException(
          "@ChurnRxTest: for Cases or a Clock name the day: asOf = \"2026-03-31\"");
    }
    return cases;
  }

  private static @Nullable Cases cases(ChurnRxTest wanted) {
    try {
      ZoneId zone = ZoneId.of(wanted.zone());
      if (!wanted.asOf().isBlank()) {
        return Cases.on(LocalDate.parse(wanted.asOf()), zone);
      }
      if (!zone.equals(ZoneId.of("UTC")) && !zone.equals(ZoneOffset.UTC)) {
        throw new ExtensionConfigurationException(
            "@ChurnRxTest: a time zone says nothing without a day: asOf = \"2026-03-31\"");
      }
      return null;
    } catch (DateTimeException e) {
      throw new ExtensionConfigurationException(
          "@ChurnRxTest: a day is written like 2026-03-31, a time zone like Asia/Shanghai: "
              + e.getMessage(),
          e);
    }
  }
}
