package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.measurement.CauseShift;
import io.github.churnrx.measurement.Label;
import io.github.churnrx.measurement.Measurement;
import io.github.churnrx.measurement.Report;
import io.github.churnrx.measurement.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client's build holds the knowledge to what it has reached on labelled history. */
class KnowledgeHoldsTest {
  private static final Path HISTORY = Path.of("data", "history", "customers.csv");
  private static final ChurnRx SHIPPED = ChurnRx.withDefaultKnowledge();

  @TempDir Path ours;

  @Test
  void a_rule_keeps_its_lift() throws IOException {
    Sample sample = Sample.of(SHIPPED.knowledge());
    for (List<String> row : rows()) {
      sample.add(SHIPPED.diagnose(customer(row)), Label.of(row.get(6).equals("yes")));
    }

    Report report = Measurement.of(sample);
    assertThat(report.rule("CONTRACT_MONTH_TO_MONTH").contrast().lift()).isGreaterThan(1.3);
  }

  @Test
  void few_customers_change_their_main_cause() throws IOException {
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.createDirectory(ours.resolve("symptoms"));
    Files.writeString(
        ours.resolve("symptoms/ours.csv"), "id,when-1\nUSE_FELL,usage.trend <= 0.59\n");
    ChurnRx before = SHIPPED;
    ChurnRx after = ChurnRx.builder().knowledge(ours).build();
    List<CustomerCase> cases = new ArrayList<>();
    for (List<String> row : rows()) {
      cases.add(customer(row));
    }

    CauseShift shift = CauseShift.between(before, after, cases.stream());
    assertThat(shift.share()).as(shift.text(Locale.ENGLISH)).isLessThanOrEqualTo(0.02);
    assertThat(shift.customers()).isEqualTo(1500);
  }

  @Test
  void the_committed_history_is_what_the_generator_makes() throws IOException {
    LabelledHistory.write(ours);

    assertThat(ours.resolve("customers.csv")).hasSameTextualContentAs(HISTORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"calibrating-step-by-step.md", "calibrating-step-by-step.zh.md"})
  void the_lines_of_the_guide_are_those_above(String guide) throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/io/github/churnrx/examples/KnowledgeHoldsTest.java"));
    Matcher blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "docs", guide)));
    int found = 0;
    while (blocks.find()) {
      assertThat(source.replaceAll("\\s+", "")).contains(blocks.group(1).replaceAll("\\s+", ""));
      found++;
    }
    assertThat(found).isEqualTo(2);
  }

  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(HISTORY).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  private static CustomerCase customer(List<String> row) {
    String contract = row.get(2);
    CustomerCase.Builder builder =
        CustomerCase.of(row.get(0))
            .asOf(LocalDate.of(2026, 3, 31))
            .status(Customer.Status.ACTIVE)
            .signal("customer.tenure-days", Double.parseDouble(row.get(1)) * 30.4375)
            .signal(
                "contract.kind",
                contract.equals("monthly")
                    ? "MONTHLY"
                    : contract.equals("yearly") ? "YEAR" : "MULTI_YEAR")
            .signal("usage.trend", Double.parseDouble(row.get(3)))
            .signal("usage.addons", Long.parseLong(row.get(5)));
    if (!row.get(4).isEmpty()) {
      builder.signal("surveys.satisfaction", Double.parseDouble(row.get(4)) / 10);
    }
    return builder.build();
  }
}
