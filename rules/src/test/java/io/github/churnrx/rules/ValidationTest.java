package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What validation says of the shipped knowledge, and of a layer upon it. */
class ValidationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @TempDir private Path ours;

  private Validation ours(String file, String table) throws IOException {
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.createDirectories(ours.resolve(file).getParent());
    Files.writeString(ours.resolve(file), table);
    return ChurnRx.builder().knowledge(ours).validate(TODAY);
  }

  @Test
  void there_is_nothing_to_find_in_the_shipped_knowledge() {
    assertThat(ChurnRx.builder().validate(TODAY).problems()).isEmpty();
    assertThat(ChurnRx.builder().knowledge(Path.of("knowledge")).validate(TODAY).problems())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance", "retail", "telecom", "tourism"})
  void there_is_nothing_to_find_in_an_industry(String name) {
    assertThat(ChurnRx.builder().industry(name).validate(TODAY).problems()).isEmpty();
    assertThat(
            ChurnRx.builder()
                .knowledge(Path.of("knowledge"))
                .industry(name)
                .validate(TODAY)
                .problems())
        .isEmpty();
  }

  @Test
  void the_shipped_knowledge_declares_partitions() {
    assertThat(ChurnRx.withDefaultKnowledge().knowledge().signals())
        .filteredOn(signal -> signal.partition() != null)
        .extracting(Signal::id)
        .contains("orders.versus-expected-proven", "promises.broken", "we-owe.rebate-overdue-days");
  }

  @Test
  void of_a_layer_only_what_it_does_is_told() throws IOException {
    Validation validation =
        ours(
            "symptoms/ours.csv",
            """
            id,when-1
            ORDERS_COLLAPSED,orders.versus-expected-proven in (0..0.2]
            """);

    assertThat(validation.problems())
        .extracting(problem -> problem.at() + " " + problem.code() + " " + problem.value())
        .containsExactly("signals/ordering.csv:5:15 partition-gap (0.2..0.3]");
  }

  @Test
  void a_cause_of_a_layer_needs_a_scenario_there() throws IOException {
    Files.createDirectories(ours.resolve("symptoms"));
    Files.writeString(
        ours.resolve("symptoms/ours.csv"),
        """
                id,zh,en,when-1,family,supports
                PARKED,车位难找,no parking,complaints.open >= 7,complaint,NO_PARKING strong
                """);
    Files.createDirectories(ours.resolve("actions"));
    Files.writeString(
        ours.resolve("actions/ours.csv"),
        """
                id,zh,en,stage,for,priority,role,due
                PARK,安排车位,Arrange parking,retain,NO_PARKING,3,customer-care,7
                """);
    String causes =
        """
                id,zh,en,class,explain-zh,explain-en
                NO_PARKING,停车难,no parking,SERVICE,停车难,there is no place to park
                """;

    assertThat(ours("causes/ours.csv", causes).problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .contains(
            "causes/ours.csv:2:1: warning no-scenario: No scenario expects the cause \"NO_PARKING\".");
  }
}
