package io.github.churnrx.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.loading.Layers;
import io.github.churnrx.rules.ShippedScenarios;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scenarios notice when a row is lost or a test is turned round. Takes minutes. */
@Tag("mutation")
class MutationTest {

  @Test
  void nine_of_ten_changes_are_noticed() {
    ChurnRx churnRx = ChurnRx.withDefaultKnowledge();
    MutationRun run =
        new MutationRun(
            Layers.shipped(MutationTest.class.getClassLoader()),
            ShippedScenarios.in(Path.of("knowledge")));
    run.on(churnRx.knowledge());
    int made = 0;
    for (Mutant.Change change : Mutant.Change.values()) {
      System.out.println(change + " " + run.made(change));
      made += run.made(change);
    }
    run.survivors().forEach(System.out::println);
    System.out.println(made + " made, " + run.survivors().size() + " survived");
    assertThat(run.survivors()).hasSizeLessThan(made / 10);
  }
}
