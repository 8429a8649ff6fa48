package io.github.churnrx.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.rules.DocumentBlock;
import io.github.churnrx.rules.ShippedScenarios;
import io.github.churnrx.rules.mutation.Mutant.Change;
import io.github.churnrx.rules.mutation.MutationRun.Survivor;
import io.github.churnrx.tables.Layers;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scenarios notice when a row is lost or a test is turned round. Takes minutes. */
@Tag("mutation")
class MutationTest {

  @Test
  void nine_of_ten_changes_are_noticed_and_the_others_are_listed() {
    ChurnRx churnRx = ChurnRx.withDefaultKnowledge();
    MutationRun run =
        new MutationRun(
            Layers.shipped(MutationTest.class.getClassLoader()),
            ShippedScenarios.in(Path.of("knowledge")));
    run.on(churnRx.knowledge());

    StringBuilder report = new StringBuilder("| change | made | noticed | part |\n");
    report.append("| --- | --- | --- | --- |\n");
    int made = 0;
    for (Change change : Change.values()) {
      int of = run.made(change);
      long missed = run.survivors().stream().filter(s -> s.change() == change).count();
      report.append(line(change.words(), of, of - missed));
      made += of;
    }
    report.append(line("all", made, made - run.survivors().size()));
    report.append("\nKnowledge version ").append(churnRx.knowledge().version(), 0, 12);
    report.append(". Not noticed:\n\n");
    for (Survivor survivor : run.survivors()) {
      report.append("- ").append(survivor.id()).append(": ").append(survivor.change().words());
      report.append(" (`").append(survivor.at()).append("`)\n");
    }

    assertThat(run.survivors()).hasSizeLessThan(made / 10);
    String content = report.toString();
    assertThat(new DocumentBlock("knowledge.md", "mutations").afterRenewal(content))
        .isEqualTo(content);
  }

  private static String line(String what, long made, long noticed) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.1f %% |\n",
        what,
        made,
        noticed,
        100.0 * noticed / Math.max(1, made));
  }
}
