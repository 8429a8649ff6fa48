package io.github.churnrx.compatibility;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.io.DiagnosisJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A program that embeds the library, and writes what came out and what has changed around it. */
public final class Guest {
  private static final int THREADS = 8;

  private Guest() {}

  /**
   * Runs.
   *
   * @param arguments a folder for what came out, a layer of knowledge, a folder of tables
   */
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    Surroundings.now(); // looking makes Java itself start what it needs for that
    Surroundings before = Surroundings.now();

    Map<String, String> done =
        new Work()
            .apply(List.of(Path.of(arguments[1]), Path.of(arguments[2]), out.resolve("store")));

    List<String> changes = Surroundings.now().changesSince(before);
    done.put("changes.txt", String.join("\n", changes));
    done.put("parallel.json", inParallel());
    for (Map.Entry<String, String> text : done.entrySet()) {
      Files.writeString(out.resolve(text.getKey()), text.getValue());
    }
  }

  /** Returns what threads of the application find at once with one diagnoser. */
  private static String inParallel() throws InterruptedException, ExecutionException {
    ChurnRx churnRx = ChurnRx.withDefaultKnowledge();
    Callable<String> diagnosis =
        () -> DiagnosisJson.in(Locale.ENGLISH).pretty().write(churnRx.diagnose(Work.dealer()));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Set<String> found = new HashSet<>();
      for (Future<String> each :
          threads.invokeAll(IntStream.range(0, 8 * THREADS).mapToObj(i -> diagnosis).toList())) {
        found.add(each.get());
      }
      return String.join("\nbut also\n", found);
    } finally {
      threads.shutdown();
    }
  }
}
