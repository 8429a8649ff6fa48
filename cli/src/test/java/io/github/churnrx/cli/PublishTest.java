package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands publish, history and rollback, and the use of a store by other commands. */
class PublishTest {
  private static final String CASE =
      """
      {"id": "C-1", "asOf": "2026-06-30", "customer": {"status": "ACTIVE", "tier": "KEY"},
       "signals": {"we-owe.rebate-overdue-days": 120}}
      """;

  @TempDir Path folder;
  private Path ours;
  private Path store;

  @BeforeEach
  void writeLayer() throws IOException {
    ours = Files.createDirectories(folder.resolve("ours"));
    store = folder.resolve("store");
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    scenario("symptoms: [REBATE_LATE_LONG]");
  }

  private void scenario(String expectation) throws IOException {
    Files.createDirectories(ours.resolve("scenarios"));
    Files.writeString(
        ours.resolve("scenarios/ours.yaml"),
        "- name: rebate long overdue\n  case: %s  expect: {%s}\n"
            .formatted(CASE.replace("\n", " ").strip() + "\n", expectation));
  }

  private void setting(String id, int value) throws IOException {
    Files.writeString(ours.resolve("settings.csv"), "id,value\n" + id + "," + value + "\n");
  }

  private Cli.Result publish(Object... more) {
    Object[] args = new Object[more.length + 6];
    System.arraycopy(new Object[] {"publish", ours, "--to", store, "--lang", "en"}, 0, args, 0, 6);
    System.arraycopy(more, 0, args, 6, more.length);
    return Cli.run(args);
  }

  private static String version(Cli.Result published) {
    Matcher to = Pattern.compile("\nTo +([0-9a-f]{12})").matcher(published.out());
    assertThat(to.find()).as(published.out() + published.err()).isTrue();
    return to.group(1);
  }

  private String diagnosed() throws IOException {
    Path input = Files.writeString(folder.resolve("case.json"), CASE);
    Cli.Result result =
        Cli.run("diagnose", input, "--knowledge", store, "--format", "json", "--lang", "en");
    assertThat(result.exit()).as(result.err()).isZero();
    Matcher version =
        Pattern.compile("\"[a-zA-Z]*[vV]ersion\" *: *\"([0-9a-f]{12})").matcher(result.out());
    assertThat(version.find()).as(result.out()).isTrue();
    return version.group(1);
  }

  @Test
  void what_is_published_is_what_is_diagnosed_with() throws IOException {
    Cli.Result first = publish("--note", "the first");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("(no. 1)", "From       nothing", "Scenarios  all 1 passed", "the first");
    assertThat(diagnosed()).isEqualTo(version(first));

    setting("grade.strong", 16);
    Cli.Result second = publish();
    assertThat(second.out()).contains("From       " + version(first));
    assertThat(version(second)).isNotEqualTo(version(first));
    assertThat(diagnosed()).isEqualTo(version(second));
  }

  @Test
  void a_rollback_brings_back_the_version_before_and_stands_in_the_history() throws IOException {
    String first = version(publish("--note", "首次", "--by", "李雷"));
    setting("grade.strong", 16);
    String second = version(publish());

    Cli.Result back = Cli.run("rollback", store, "--note", "too strict", "--lang", "en");

    assertThat(back.exit()).as(back.err()).isZero();
    assertThat(back.out())
        .startsWith("Rolled back from " + second + " to " + first + " (no. 3).\nNote: too strict\n")
        .contains("--to " + second);
    assertThat(diagnosed()).isEqualTo(first);
    Cli.Result history = Cli.run("history", store, "--lang", "zh");
    assertThat(history.out().lines().toList().get(1))
        .matches("\\*  3 .*" + first + "  回退 .*too strict");
    assertThat(history.out().lines().toList().get(3)).matches(" +1 .*" + first + "  发布 .*李雷 .*首次");
    assertThat(history.out()).endsWith("共 3 次；* 为当前版本。\n");
  }

  @Test
  void a_version_can_be_named_by_its_first_digits_beside_the_store() throws IOException {
    String first = version(publish());
    setting("grade.strong", 16);
    version(publish());
    Path input = Files.writeString(folder.resolve("case.json"), CASE);
    String old = store + "@" + first.substring(0, 6);

    Cli.Result result = Cli.run("diagnose", input, "--knowledge", old, "--format", "json");
    Cli.Result unknown = Cli.run("diagnose", input, "--knowledge", store + "@ffff0000");

    assertThat(result.out()).contains(first);
    assertThat(unknown.exit()).isEqualTo(3);
    assertThat(unknown.err()).contains("unknown-version");
  }

  @Test
  void publishing_the_same_again_says_so_and_adds_nothing() {
    publish();
    Cli.Result again = publish("--note", "again");

    assertThat(again.exit()).isZero();
    assertThat(again.out()).startsWith("Nothing new: ");
    assertThat(Cli.run("history", store, "--lang", "en").out()).endsWith("1 line; * is current.\n");
  }

  @Test
  void line_ends_and_byte_order_marks_make_no_other_version() throws IOException {
    setting("grade.strong", 16);
    publish();
    Files.writeString(ours.resolve("settings.csv"), "\uFEFFid,value\r\ngrade.strong,16\r\n");

    assertThat(publish().out()).startsWith("Nothing new: ");
  }

  @Test
  void a_failed_scenario_keeps_knowledge_from_being_published() throws IOException {
    scenario("main: PRICE_TOO_HIGH");
    Cli.Result result = publish();

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("FAILED rebate long overdue (", "main cause: expected PRICE_TOO_HIGH")
        .endsWith("Not published: 1 of 1 scenarios failed\n");
    assertThat(store).doesNotExist();
  }

  @Test
  void without_scenarios_only_what_is_called_untested_is_published() throws IOException {
    Files.delete(ours.resolve("scenarios/ours.yaml"));
    Cli.Result refused = publish();
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("there are no scenarios", "--untested");
    assertThat(store).doesNotExist();

    assertThat(publish("--untested").exit()).isZero();
    assertThat(Cli.run("history", store, "--lang", "en").out()).contains("  untested");
  }

  @Test
  void knowledge_with_an_error_is_not_published_and_the_cell_is_named() throws IOException {
    publish();
    setting("grade.strnog", 16);
    Cli.Result result = publish();

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("settings.csv:2:1");
    assertThat(Cli.run("history", store, "--lang", "en").out()).endsWith("1 line; * is current.\n");
  }

  @Test
  void only_scenarios_changed_leave_the_version_and_say_so() throws IOException {
    String first = version(publish());
    scenario("symptoms: [REBATE_LATE_LONG], no-symptoms: [REBATE_LATE]");
    Cli.Result second = publish();

    assertThat(version(second)).isEqualTo(first);
    assertThat(second.out()).contains("only scenarios or notes differ");
  }

  @Test
  void an_industry_is_published_with_the_knowledge() throws IOException {
    String general = version(publish());
    Cli.Result telecom = publish("--industry", "telecom");

    assertThat(version(telecom)).isNotEqualTo(general);
    assertThat(diagnosed()).isEqualTo(version(telecom));
  }

  @Test
  void a_rollback_to_nothing_or_to_an_unknown_version_is_refused() throws IOException {
    String first = version(publish());
    assertThat(Cli.run("rollback", store, "--lang", "en").err())
        .contains("there is no earlier version");
    Cli.Result unknown =
        Cli.run("rollback", store, "--to", "0" + first.substring(1), "--lang", "en");
    assertThat(unknown.exit()).isEqualTo(3);
    assertThat(unknown.err()).contains("unknown-version", "Did you mean " + first + "?");
    assertThat(Cli.run("rollback", store, "--to", first, "--lang", "en").out())
        .startsWith("Nothing to do: ");
  }

  @Test
  void a_directory_that_is_no_store_is_refused() {
    Cli.Result history = Cli.run("history", ours, "--lang", "en");
    assertThat(history.exit()).isEqualTo(3);
    assertThat(history.err()).contains("no-store");
    assertThat(Cli.run("publish", ours, "--to", folder, "--lang", "en").err()).contains("no-store");
    assertThat(Cli.run("history", folder.resolve("nowhere"), "--lang", "en").err())
        .contains("nowhere", "it does not exist");
  }

  @Test
  void the_scenarios_of_a_published_version_can_be_run_again() throws IOException {
    publish();
    Cli.Result tested = Cli.run("test", store, "--lang", "en");

    assertThat(tested.exit()).as(tested.out() + tested.err()).isZero();
    assertThat(tested.out()).contains("1 passed");
  }

  @Test
  void a_change_past_the_budget_is_not_published_and_one_within_it_is() throws IOException {
    Path cases = Files.writeString(folder.resolve("case.json"), CASE);
    String first = version(publish());
    Files.writeString(ours.resolve("actions.csv"), "id,enabled\nPAY_REBATE,no\n");

    Cli.Result refused = publish("--budget", "0%", "--with-cases", cases);
    assertThat(refused.exit()).as(refused.out() + refused.err()).isEqualTo(4);
    assertThat(refused.out()).endsWith("Not published: past the budget\n");
    assertThat(diagnosed()).isEqualTo(first);

    Cli.Result published = publish("--budget", "100%", "--with-cases", cases);
    assertThat(published.exit()).as(published.err()).isZero();
    assertThat(Cli.run("history", store, "--lang", "en").out()).contains("100% / 1");
    assertThat(publish("--budget", "1%").err()).contains("--budget and --with-cases go together");
  }

  @Test
  void what_the_budget_was_tried_on_is_summed_up_and_rows_that_were_not_are_counted()
      throws IOException {
    Path cases =
        Files.writeString(
            folder.resolve("cases.jsonl"),
            CASE.replace("\n", " ") + "\n" + "{\"id\": \"C-2\", \"asOf\": \"soon\"}\n");

    Cli.Result first = publish("--budget", "5%", "--with-cases", cases);
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).contains("this is the first version", "--budget limits nothing");
    assertThat(first.out()).doesNotContain("Impact");

    setting("grade.strong", 16);
    Cli.Result second = publish("--budget", "5%", "--with-cases", cases);
    assertThat(second.err()).doesNotContain("first version");
    assertThat(second.out())
        .contains("0 of 1 customers change (0.0%; budget 5%); 1 more could not be compared");
  }

  @Test
  void what_validation_warns_of_is_told_before_publishing() throws IOException {
    Files.createDirectory(ours.resolve("symptoms"));
    Files.writeString(
        ours.resolve("symptoms/ours.csv"),
        "id,zh,en,when-1,when-2,family,supports\n"
            + "NEVER,从不成立,never,we-owe.rebate-overdue-days >= 45,"
            + "we-owe.rebate-overdue-days < 40,promise,BROKEN_PROMISE strong\n");

    Cli.Result published = publish();

    assertThat(published.exit()).as(published.err()).isZero();
    assertThat(published.err()).contains("symptoms/ours.csv:2", "warning");
  }

  @Test
  void a_store_is_the_lowest_layer_or_none() throws IOException {
    publish();
    Path input = Files.writeString(folder.resolve("case.json"), CASE);
    Cli.Result above =
        Cli.run("diagnose", input, "--knowledge", store, "--knowledge", ours, "--lang", "en");
    Cli.Result below =
        Cli.run("diagnose", input, "--knowledge", ours, "--knowledge", store, "--lang", "en");

    assertThat(above.exit()).as(above.err()).isZero();
    assertThat(below.exit()).isEqualTo(3);
    assertThat(below.err()).contains("store-not-lowest");
  }
}
