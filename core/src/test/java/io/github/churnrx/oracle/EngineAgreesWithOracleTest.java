package io.github.churnrx.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Diagnoses random cases with random knowledge twice: by the engine, and by the oracle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineAgreesWithOracleTest {
  private static final int KNOWLEDGE_BASES = Integer.getInteger("oracle.bases", 250);
  private static final int CASES = 40;
  private static final long FIRST_SEED = Long.getLong("oracle.seed", 1);

  private int cases;
  private final Tally tally = new Tally();
  private final List<String> disagreements = new ArrayList<>();
  private final List<String> dependOnOrder = new ArrayList<>();

  @BeforeAll
  void compare(@TempDir Path folder) throws IOException {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + KNOWLEDGE_BASES; seed++) {
      Sample sample = KnowledgeWriter.write(seed, tally);
      Path directory = folder.resolve("knowledge-" + seed);
      write(sample.files(), directory);
      ChurnRx churnRx = ChurnRx.builder().knowledge(directory).build();
      Oracle oracle = new Oracle(sample.files(), tally);
      for (int i = 0; i < CASES; i++) {
        CustomerCase customerCase = CaseWriter.write(seed * CASES + i, sample, tally);
        Diagnosis diagnosis = churnRx.diagnose(customerCase);
        List<String> expected = oracle.diagnose(customerCase);
        List<String> actual = EngineTranscript.of(diagnosis);
        cases++;
        if (!actual.equals(expected)) {
          disagreements.add(Disagreement.describe(seed, i, sample, customerCase, expected, actual));
        }
        CustomerCase shuffled = Shuffled.of(customerCase, new Dice(seed));
        if (!churnRx.diagnose(shuffled).equals(diagnosis)) {
          dependOnOrder.add("knowledge " + seed + ", case " + i);
        }
      }
    }
  }

  private static void write(Map<String, String> files, Path directory) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  @Test
  void the_engine_agrees_with_the_oracle() {
    assertThat(cases).isEqualTo(KNOWLEDGE_BASES * CASES);
    assertThat(disagreements.stream().limit(3))
        .as("%d disagreements, of which the first", disagreements.size())
        .isEmpty();
  }

  @Test
  void the_order_in_which_facts_are_given_does_not_matter() {
    assertThat(dependOnOrder).isEmpty();
  }

  @Test
  void the_random_cases_are_interesting() {
    assertThat(Interesting.tooRare(tally)).as(tally.toString()).isEmpty();
  }

  @Test
  void the_oracle_does_not_use_what_it_judges() {
    noClasses()
        .that()
        .resideInAPackage("io.github.churnrx.oracle..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.churnrx.loading..",
            "io.github.churnrx.signals..",
            "io.github.churnrx.evidence..",
            "io.github.churnrx.prescription..",
            "io.github.churnrx.engine..")
        .check(new ClassFileImporter().importPackages("io.github.churnrx.oracle"));
  }
}
