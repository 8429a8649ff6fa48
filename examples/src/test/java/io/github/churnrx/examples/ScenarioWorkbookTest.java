package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.testkit.ScenarioSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With churnrx-workbench beside it, the test kit reads scenarios from workbooks, too. */
class ScenarioWorkbookTest {
  @TempDir Path layer;

  @Test
  void scenarios_in_a_workbook_are_tests_like_others() throws IOException {
    Files.writeString(layer.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Path workbook = Files.createDirectories(layer.resolve("scenarios")).resolve("ours.xlsx");
    write(
        workbook,
        List.of("name", "we-owe.rebate-overdue-days", "main", "not"),
        List.of("a rebate 100 days overdue", "100", "BROKEN_PROMISE", ""),
        List.of("a rebate that is not due", "0", "BROKEN_PROMISE", ""));

    ScenarioSet scenarios = ScenarioSet.of(ChurnRx.builder().knowledge(layer).build(), layer);

    assertThat(scenarios.all())
        .extracting(scenario -> scenario.name())
        .containsExactly("a rebate 100 days overdue", "a rebate that is not due");
    scenarios.check(scenarios.all().get(0));
    assertThatThrownBy(() -> scenarios.check(scenarios.all().get(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ours.xlsx[customers]:3")
        .hasMessageContaining("BROKEN_PROMISE");
  }

  @SafeVarargs
  private static void write(Path file, List<String>... rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "churnrx", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("customers");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          sheet.value(row, column, rows[row].get(column));
        }
      }
    }
  }
}
