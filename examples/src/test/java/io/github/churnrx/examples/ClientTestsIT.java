package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What came out when client-tests was built outside this build, from installed artifacts. */
class ClientTestsIT {
  private static final Path PROJECT = Path.of("target/it/client-tests");
  private static final Path REPOSITORY = Path.of("target/it-repository/io/github/churnrx");

  @Test
  void the_project_builds_and_its_tests_pass_with_the_installed_artifacts() throws IOException {
    String log = Files.readString(PROJECT.resolve("build.log"));

    assertThat(log).contains("BUILD SUCCESS", "Tests run: 15, Failures: 0, Errors: 0, Skipped: 0");
    for (String artifact : List.of("churnrx-core", "churnrx-rules", "churnrx-testkit")) {
      assertThat(
              REPOSITORY.resolve(artifact + "/0.1.0-SNAPSHOT/" + artifact + "-0.1.0-SNAPSHOT.jar"))
          .isRegularFile();
    }
  }

  @Test
  void a_test_that_fails_tells_why_without_a_debugger() throws Exception {
    String message = failure("com.example.crm.WhatAFailureShows", Locale.ENGLISH);

    String told = message.replace(PROJECT.toAbsolutePath() + "/", "");
    assertThat(told)
        .startsWith(
            """
            dealer who asked twice: customer D-0421 as of 2026-06-30
              expected: main cause PORTAL_TOO_HARD (portal too hard to use)
              found:    none likely: PORTAL_TOO_HARD (portal too hard to use) possible +6
              nearest miss: PORTAL_HELP_SOUGHT lacks one test: portal.help-calls is 2 calls, wanted >= 3\
              [src/main/knowledge/symptoms/portal.csv:3:4]
              not known: portal.liked (PORTAL_DISLIKED +10)

            How this follows\
            """)
        .contains(
            """
            Cause: PORTAL_TOO_HARD portal too hard to use: possible, +6 = +6 - 0, part that could be judged 0.50\
              [src/main/knowledge/causes.csv:2]
              + PORTAL_ABANDONED +6 family: portal; No login to the portal for 61 days\
              [src/main/knowledge/symptoms/portal.csv:2]
                portal.idle-days = 61 days (given)  [src/main/knowledge/signals.csv:2]
            """);
  }

  @Test
  void it_tells_so_in_chinese_where_the_machine_speaks_chinese() throws Exception {
    String message = failure("com.example.crm.WhatAFailureShows", Locale.SIMPLIFIED_CHINESE);

    String told = message.replace(PROJECT.toAbsolutePath() + "/", "");
    assertThat(told)
        .startsWith(
            """
            dealer who asked twice：客户 D-0421（2026-06-30）
              期望：主要原因 PORTAL_TOO_HARD（门户难用）
              实际：没有可能性大的：PORTAL_TOO_HARD（门户难用）有可能 +6
              差一点：PORTAL_HELP_SOUGHT 差一个条件：portal.help-calls 为 2 次，要 >= 3\
              [src/main/knowledge/symptoms/portal.csv:3:4]
              未知：portal.liked（PORTAL_DISLIKED +10）

            依据\
            """);
  }

  @Test
  void the_project_names_the_versions_of_this_build() throws IOException {
    String own = Files.readString(Path.of("../pom.xml"));
    String clients = Files.readString(Path.of("client-tests/pom.xml"));

    for (String name : List.of("junit", "slf4j")) {
      String version = own.replaceAll("(?s).*<" + name + ".version>(.*?)<.*", "$1");
      assertThat(clients).contains("<version>" + version + "</version>");
    }
    for (String plugin : List.of("compiler", "resources", "surefire")) {
      String version =
          own.replaceAll(
              "(?s).*maven-" + plugin + "-plugin</artifactId>\\s*<version>(.*?)<.*", "$1");
      assertThat(clients)
          .matches(
              "(?s).*maven-"
                  + plugin
                  + "-plugin</artifactId>\\s*<version>\\Q"
                  + version
                  + "\\E<.*");
    }
  }

  private static String failure(String test, Locale locale) throws Exception {
    URL[] classes = {
      PROJECT.resolve("target/classes").toUri().toURL(),
      PROJECT.resolve("target/test-classes").toUri().toURL()
    };
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try (URLClassLoader loader =
        new URLClassLoader(classes, ClientTestsIT.class.getClassLoader())) {
      Failures failures = new Failures();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(loader.loadClass(test)))
                  .build(),
              failures);
      assertThat(failures.messages).hasSize(1);
      return failures.messages.get(0);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Notes why tests fail. */
  private static final class Failures implements TestExecutionListener {
    private final List<String> messages = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().ifPresent(why -> messages.add(String.valueOf(why.getMessage())));
    }
  }
}
