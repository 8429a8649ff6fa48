package io.github.churnrx.testkit.junit;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.testkit.Cases;
import io.github.churnrx.validation.Validation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

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
    Annotated wanted =
        Annotated.of(
            context.getRequiredTestClass(), parameter.getDeclaringExecutable().getDeclaringClass());
    Class<?> type = parameter.getParameter().getType();
    if (type == Cases.class) {
      return wanted.onItsDay();
    }
    if (type == Clock.class) {
      return wanted.onItsDay().clock();
    }
    Settings settings = wanted.settings();
    if (type == Validation.class) {
      return store(context)
          .getOrComputeIfAbsent(
              new Checked(settings, today(wanted.cases())),
              ChurnRxExtension::validate,
              Validation.class);
    }
    ChurnRx churnRx = store(context).getOrComputeIfAbsent(settings, Settings::build, ChurnRx.class);
    if (type == ScenarioTests.class) {
      return scenarios(churnRx, settings);
    }
    return type == Knowledge.class ? churnRx.knowledge() : churnRx;
  }

  private static LocalDate today(@Nullable Cases cases) {
    return cases == null ? LocalDate.now(ZoneId.systemDefault()) : cases.asOf();
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

  private record Checked(Settings settings, LocalDate today) {}
}
