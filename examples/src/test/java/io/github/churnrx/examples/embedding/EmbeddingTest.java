package io.github.churnrx.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.jdbc.JdbcBatch;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the programs of the developer guide do. */
class EmbeddingTest {
  private static final AccountCases CASES = new AccountCases(Accounts.CLOCK);

  @TempDir Path folder;

  @Test
  void what_the_crm_does_not_have_stays_unknown() {
    Account known = Accounts.jianghai();
    Account unknown =
        new Account(
            known.number(),
            known.name(),
            known.grade(),
            known.opened(),
            known.closed(),
            known.sales(),
            known.tickets(),
            null,
            null,
            known.tasks());

    CustomerCase found = CASES.of(unknown);

    assertThat(found.isRecorded(EventType.REBATES)).isFalse();
    assertThat(found.isRecorded(EventType.COMPLAINTS)).isTrue();
    assertThat(found.events(EventType.COMPLAINTS)).isEmpty();
    assertThat(found.signals()).isEmpty();
    assertThat(CASES.of(known).isRecorded(EventType.REBATES)).isTrue();
  }

  @Test
  void every_kind_of_fact_can_be_diagnosed() {
    Account known = Accounts.jianghai();
    Account full =
        new Account(
            known.number(),
            known.name(),
            known.grade(),
            known.opened(),
            null,
            known.sales(),
            List.of(
                new Account.Ticket(
                    Account.Kind.GOODS,
                    Accounts.CLOCK.instant().minus(Duration.ofDays(9)),
                    null,
                    "rusty hinges"),
                new Account.Ticket(
                    Account.Kind.LATE,
                    Accounts.CLOCK.instant().minus(Duration.ofDays(30)),
                    Accounts.CLOCK.instant().minus(Duration.ofDays(29)),
                    "a day late")),
            known.bonuses(),
            0.4,
            known.tasks());

    Diagnosis diagnosis = Outputs.CHURN_RX.diagnose(CASES.of(full));

    assertThat(diagnosis.reading("complaints.open").orElseThrow().text(Locale.ENGLISH))
        .startsWith("1");
    assertThat(diagnosis.reading("usage.trend").orElseThrow().given()).isTrue();
  }

  @Test
  void what_worked_is_not_advised_again_and_what_failed_is() {
    Account account = Accounts.jianghai();
    Account worked = Accounts.with(account, new Account.Task(Accounts.TODAY, "PAY_REBATE", true));
    Account failed = Accounts.with(account, new Account.Task(Accounts.TODAY, "PAY_REBATE", false));

    assertThat(actions(account)).contains("PAY_REBATE");
    assertThat(actions(worked)).isNotEmpty().doesNotContain("PAY_REBATE");
    assertThat(actions(failed)).contains("PAY_REBATE");
  }

  private static List<String> actions(Account account) {
    Diagnosis diagnosis = Outputs.CHURN_RX.diagnose(CASES.of(account));
    return diagnosis.actions().stream().map(action -> action.id()).toList();
  }

  @Test
  void a_diagnosis_can_be_written_in_every_form() throws IOException {
    Diagnosis diagnosis = Outputs.CHURN_RX.diagnose(Outputs.JIANGHAI);

    assertThat(Outputs.of(out -> ReadingADiagnosis.texts(diagnosis, out)))
        .contains("承诺没有兑现", "symptoms/money.csv:3", "\"outcome\":\"diagnosed\"");
  }

  @Test
  void a_layer_lies_upon_the_shipped_knowledge_and_an_industry() throws IOException {
    Path ours = layer(20);

    assertThat(OwnKnowledge.over(ours).knowledge().version())
        .isNotEqualTo(Outputs.CHURN_RX.knowledge().version());
    assertThat(score(OwnKnowledge.over(ours))).isEqualTo("+20");
    assertThat(score(Outputs.CHURN_RX)).isEqualTo("+10");
  }

  @Test
  void a_layer_may_lie_on_the_class_path() {
    assertThat(score(OwnKnowledge.onClassPath("our-knowledge"))).isEqualTo("+12");
    assertThatThrownBy(() -> OwnKnowledge.onClassPath("no-knowledge"))
        .isInstanceOf(KnowledgeException.class);
  }

  @Test
  void a_store_is_followed_and_what_is_damaged_is_refused() throws IOException {
    KnowledgeStore store = KnowledgeStore.at(folder.resolve("store"));
    store.publish(ChurnRx.builder().knowledge(layer(20)).candidate().publication());
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    try (LiveChurnRx churnRx = Health.follow(folder.resolve("store"), scheduler)) {
      assertThat(Health.of(churnRx)).endsWith("; up to date");

      store.publish(ChurnRx.builder().knowledge(layer(8)).candidate().publication());
      damageCurrent();
      churnRx.refresh();

      assertThat(Health.of(churnRx)).contains("a newer one is refused", "store-damaged");
      assertThat(score(churnRx)).isEqualTo("+20");
    } finally {
      scheduler.shutdownNow();
    }
  }

  @Test
  void a_store_without_knowledge_cannot_be_followed() {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    try {
      assertThatThrownBy(() -> Health.follow(folder.resolve("nowhere"), scheduler))
          .isInstanceOf(KnowledgeException.class);
    } finally {
      scheduler.shutdownNow();
    }
  }

  @Test
  void all_dealers_of_the_files_are_diagnosed() throws IOException {
    String told =
        Outputs.of(out -> Batches.diagnose(Outputs.CHURN_RX, Path.of("data/dealers"), out));

    assertThat(told.lines()).hasSize(300).noneMatch(line -> line.startsWith("left out"));
  }

  @Test
  void rows_that_make_no_sense_are_told_and_the_rest_is_diagnosed() throws IOException {
    Files.writeString(folder.resolve("mapping.yaml"), MAPPING + "  file: customers.csv\n");
    Files.writeString(
        folder.resolve("customers.csv"), "no,grade,late\nD-1,A,120\nD-2,A,soon\nD-3,ZZ,3\n");

    String told = Outputs.of(out -> Batches.diagnose(Outputs.CHURN_RX, folder, out));

    assertThat(told.lines().filter(line -> line.startsWith("left out")))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("customers.csv:3:3", "bad-value"))
        .anySatisfy(line -> assertThat(line).contains("unknown-tier"));
    assertThat(told.lines().filter(line -> line.contains("D-1"))).hasSize(1);
  }

  @Test
  void all_customers_of_a_database_are_diagnosed_into_it() throws IOException, SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:crm;DB_CLOSE_DELAY=-1");
    Files.writeString(
        folder.resolve("mapping.yaml"),
        MAPPING + "  query: SELECT no, grade, late FROM customer\n");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE customer(no VARCHAR(9), grade CHAR(1), late INT)");
      statement.execute("INSERT INTO customer VALUES ('D-1', 'A', 120), ('D-2', 'B', NULL)");
      List<String> log = new ArrayList<>();

      JdbcBatch.Progress first = run(database, log);
      JdbcBatch.Progress again = run(database, log);

      assertThat(first).isEqualTo(new JdbcBatch.Progress(2, 0, 0, 0));
      assertThat(again.passedOver()).isEqualTo(2);
      assertThat(log).isEmpty();
      try (ResultSet found =
          statement.executeQuery("SELECT main_cause FROM diagnosis WHERE customer_id = 'D-1'")) {
        assertThat(found.next()).isTrue();
        assertThat(found.getString(1)).isEqualTo("BROKEN_PROMISE");
      }
    }
  }

  private JdbcBatch.Progress run(JdbcDataSource database, List<String> log)
      throws IOException, SQLException {
    return DatabaseBatches.diagnose(
        Outputs.CHURN_RX, database, folder.resolve("mapping.yaml"), Accounts.TODAY, log::add);
  }

  private static final String MAPPING =
      """
      as-of: 2026-06-30
      customers:
        id: no
        columns: {tier: grade}
        signals: {we-owe.rebate-overdue-days: late}
      """;

  private Path layer(int strength) throws IOException {
    Path ours = Files.createDirectories(folder.resolve("ours-" + strength));
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.writeString(
        ours.resolve("symptoms.csv"),
        "id,supports\nREBATE_LATE_LONG,BROKEN_PROMISE " + strength + "\n");
    return ours;
  }

  /** Spoils the pointer, as somebody does who edits it by hand. */
  private void damageCurrent() throws IOException {
    Files.writeString(folder.resolve("store/current"), "rotten\n");
  }

  private static String score(Diagnoser churnRx) {
    CustomerCase late =
        CustomerCase.of("C-1")
            .asOf(Accounts.TODAY)
            .signal("we-owe.rebate-overdue-days", 120)
            .build();
    return churnRx.diagnose(late).cause("BROKEN_PROMISE").orElseThrow().score().toString();
  }
}
