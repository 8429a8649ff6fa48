package io.github.churnrx.testkit.junit;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.testkit.Cases;
import io.github.churnrx.validation.Validation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Hands out what {@link ChurnRxTest} promises. Use the annotation. */
public final class ChurnRxExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(ChurnRxExtension.class);
  private static final Set<Class<?>> TYPES =
      Set.of(
          Diagnoser.class,
          ChurnRx.class,
          Knowledge.class,
          Validation.class,
          Cases.class,
          Clock.class,
          ScenarioTests.class);

  /** Creates the extension; JUnit does this. */
  public ChurnRxExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TYPES.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ChurnRxTest wanted = annotation(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == Cases.class) {
      return cases(wanted);
    }
    if (type == Clock.class) {
      return cases(wanted).clock();
    }
    Settings settings = settings(wanted, context.getRequiredTestClass());
    if (type == Validation.class) {
      LocalDate today =
          wanted.asOf().isBlank() ? LocalDate.now(ZoneId.systemDefault()) : cases(wanted).asOf();
      return store(context)
          .getOrComputeIfAbsent(
              new Checked(settings, today), ChurnRxExtension::validate, Validation.class);
    }
    ChurnRx churnRx = store(context).getOrComputeIfAbsent(settings, Settings::build, ChurnRx.class);
    if (type == ScenarioTests.class) {
      return scenarios(churnRx, settings);
    }
    return type == Knowledge.class ? churnRx.knowledge() : churnRx;
  }

  private static Validation validate(Checked checked) {
    return checked.settings().builder().validate(checked.today());
  }

  private static ScenarioTests scenarios(ChurnRx churnRx, Settings settings) {
    if (settings.layers().isEmpty()) {
      throw new ExtensionConfigurationException(
          "@ChurnRxTest: for ScenarioTests name the layers that hold them:"
              + " knowledge = \"src/main/knowledge\"");
    }
    return ScenarioTests.in(churnRx, settings.layers());
  }

  /** What the whole run shares. */
  private static Store store(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }

  /** The innermost annotation of the class, its superclasses and the classes around it. */
  private static ChurnRxTest annotation(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    while (type != null) {
      Optional<ChurnRxTest> found = AnnotationSupport.findAnnotation(type, ChurnRxTest.class);
      if (found.isPresent()) {
        return found.get();
      }
      type = type.getEnclosingClass();
    }
    throw new ExtensionConfigurationException(
        context.getRequiredTestClass().getName() + ": annotate it with @ChurnRxTest");
  }

  private static Settings settings(ChurnRxTest wanted, Class<?> test) {
    Layers layers = new Layers(test);
    return new Settings(
        Arrays.stream(wanted.knowledge()).map(layers::find).toList(),
        Arrays.asList(wanted.industries()));
  }

  private static Cases cases(ChurnRxTest wanted) {
    if (wanted.asOf().isBlank()) {
      throw new ExtensionConfigurationException(
          "@ChurnRxTest: for Cases or a Clock name the day: asOf = \"2026-03-31\"");
    }
    try {
      return Cases.on(LocalDate.parse(wanted.asOf()), ZoneId.of(wanted.zone()));
    } catch (DateTimeException e) {
      throw new ExtensionConfigurationException(
          "@ChurnRxTest: a day is written like 2026-03-31, a time zone like Asia/Shanghai: "
              + e.getMessage(),
          e);
    }
  }

  private record Checked(Settings settings, LocalDate today) {}
}
