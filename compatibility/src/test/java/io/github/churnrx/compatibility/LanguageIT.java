package io.github.churnrx.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.compatibility.GuestProcess.Ran;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Language, encoding and time zone of a process belong to it: no answer depends on them. */
class LanguageIT {
  private static Map<String, String> usual;

  @BeforeAll
  static void run() throws Exception {
    usual = GuestProcess.usually().texts();
  }

  @Test
  void the_bare_locale_with_ascii_gives_the_same_chinese(@TempDir Path other) throws Exception {
    Ran ran =
        new GuestProcess(other)
            .environment("LANG", "C")
            .environment("LC_ALL", "C")
            .option("-Dfile.encoding=US-ASCII")
            .onClassPath(Jars.ofRules());

    assertThat(ran.text("first.zh.txt")).contains("客户经理");
    assertThat(ran.texts()).isEqualTo(usual);
  }

  @Test
  void turkish_letters_and_a_day_that_has_begun_elsewhere_change_nothing(@TempDir Path other)
      throws Exception {
    Ran ran =
        new GuestProcess(other)
            .option("-Duser.language=tr", "-Duser.country=TR")
            .option("-Duser.timezone=Pacific/Kiritimati")
            .onClassPath(Jars.ofRules());

    assertThat(ran.text("refused.txt")).startsWith("unreadable-file");
    assertThat(ran.texts()).isEqualTo(usual);
    assertThat(ran.err().lines())
        .as("without a log, SLF4J says that there is none, and nobody else says a word")
        .isNotEmpty()
        .allMatch(line -> line.startsWith("SLF4J(W): "));
  }
}
