package io.github.churnrx.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.compatibility.GuestProcess.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the packaged library does to a process that embeds it, and what it leaves alone. */
class ProcessIT {
  private static Ran ran;

  @BeforeAll
  static void run() throws Exception {
    ran = GuestProcess.usually();
  }

  @Test
  void one_dependency_is_enough_to_diagnose_the_case_of_the_readme() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String shown = readme.substring(readme.indexOf("```text\n") + 8);

    assertThat(ran.text("first.en.txt"))
        .startsWith(shown.substring(0, shown.indexOf("```")).strip());
  }

  @Test
  void every_part_of_the_work_is_done() {
    assertThat(ran.text("dealers.txt")).hasLineCount(40).contains("德发五金有限公司");
    assertThat(ran.text("layer.txt")).contains("门户难用");
    assertThat(ran.text("store.txt")).startsWith("一\n").contains("客户经理带走客户");
    assertThat(ran.text("refused.txt")).startsWith("unreadable-file\n").contains("不存在");
  }

  @Test
  void eight_threads_at_once_find_what_one_finds() {
    assertThat(ran.text("parallel.json")).isEqualTo(ran.text("first.json"));
  }

  @Test
  void no_thread_is_started_and_nothing_that_the_process_shares_is_changed() {
    assertThat(ran.text("changes.txt")).isEmpty();
  }

  @Test
  void no_file_is_left_in_the_working_directory_the_home_or_the_temporary_folder() {
    assertThat(ran.status()).isZero();
    assertThat(ran.leftBehind()).isEmpty();
  }

  @Test
  void nothing_is_printed_or_logged_but_which_published_version_is_followed() {
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .startsWith("[main] INFO io.github.churnrx.LiveChurnRx - Diagnosing with knowledge ");
  }
}
