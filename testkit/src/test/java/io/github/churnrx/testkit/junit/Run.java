package io.github.churnrx.testkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of test classes as JUnit runs those of a client. */
final class Run implements TestExecutionListener {
  private final List<String> passed = new ArrayList<>();
  private final Map<String, String> failed = new LinkedHashMap<>();
  private final Map<String, TestSource> sources = new LinkedHashMap<>();

  private Run() {}

  static Run of(Class<?>... classes) {
    return of(Map.of(), classes);
  }

  /** Runs test classes with four threads. */
  static Run inParallel(Class<?>... classes) {
    return of(
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
        classes);
  }

  private static Run of(Map<String, String> configuration, Class<?>... classes) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(classes).map(type -> selectClass(type)).toList())
            .configurationParameters(configuration)
            .build();
    Run run = new Run();
    LauncherFactory.create().execute(request, run);
    return run;
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String name = test.getDisplayName();
    test.getSource().ifPresent(source -> sources.put(name, source));
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      failed.put(name, result.getThrowable().map(t -> String.valueOf(t.getMessage())).orElse(""));
    } else if (test.isTest()) {
      passed.add(name);
    }
  }

  /** Returns the tests that passed, in order. */
  List<String> passed() {
    return passed;
  }

  /** Returns the tests and containers that failed, each with its message. */
  Map<String, String> failed() {
    return failed;
  }

  /** Returns where tests and containers are written, by their names. */
  Map<String, TestSource> sources() {
    return sources;
  }
}
