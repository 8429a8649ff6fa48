package io.github.churnrx.examples;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.LiveListener;
import io.github.churnrx.Refusal;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Publishes knowledge twice, and follows it without a restart. */
public final class LiveKnowledge {
  private static final CustomerCase CASE =
      CustomerCase.of("C-1")
          .asOf(LocalDate.of(2026, 6, 30))
          .signal("we-owe.rebate-overdue-days", 120)
          .build();

  private LiveKnowledge() {}

  /**
   * Runs.
   *
   * @param arguments a directory that is empty or not there; by default a temporary one
   */
  public static void main(String[] arguments) throws IOException {
    System.out.print(
        run(arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("churnrx")));
  }

  static String run(Path folder) throws IOException {
    StringBuilder told = new StringBuilder();
    Path ours = Files.createDirectories(folder.resolve("ours"));
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    KnowledgeStore store = KnowledgeStore.at(folder.resolve("store"));
    store.publish(ChurnRx.builder().knowledge(ours).candidate().publication().note("as shipped"));

    // follow
    try (LiveChurnRx churnRx =
        LiveChurnRx.builder(store)
            .listener(
                new LiveListener() {
                  @Override
                  public void replaced(Release before, Release now) {
                    told.append("now in use: ").append(now.note()).append('\n');
                  }

                  @Override
                  public void refused(Refusal refusal) {
                    told.append("refused: ").append(refusal.describe(Locale.ENGLISH)).append('\n');
                  }
                })
            .start()) {
      told.append(strengths(churnRx.diagnose(CASE)));

      Files.writeString(
          ours.resolve("symptoms.csv"), "id,supports\nREBATE_LATE_LONG,BROKEN_PROMISE 8\n");
      store.publish(ChurnRx.builder().knowledge(ours).candidate().publication().note("8, not 10"));
      churnRx.refresh(); // or refreshEvery(Duration.ofSeconds(10), scheduler) when it is built

      told.append(strengths(churnRx.diagnose(CASE)));
    }
    // end
    return told.toString();
  }

  private static String strengths(Diagnosis diagnosis) {
    return diagnosis
        .cause("BROKEN_PROMISE")
        .map(cause -> "score of BROKEN_PROMISE: " + cause.score() + "\n")
        .orElse("nothing found\n");
  }
}
