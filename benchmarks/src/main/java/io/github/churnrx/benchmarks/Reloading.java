package io.github.churnrx.benchmarks;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Changes the published knowledge again and again while threads diagnose, counts the diagnoses that
 * are not wholly of one version, and watches the memory.
 */
public final class Reloading {
  private static final String CHANGED = "grade.strong";
  private static final int CASES = 50;

  private final List<CustomerCase> cases;
  private final Map<String, List<Diagnosis>> expected;
  private final AtomicBoolean over = new AtomicBoolean();
  private final LongAdder diagnosed = new LongAdder();
  private final LongAdder mixed = new LongAdder();

  private Reloading(List<CustomerCase> cases, List<ChurnRx> versions) {
    this.cases = cases;
    Map<String, List<Diagnosis>> all = new HashMap<>();
    for (ChurnRx version : versions) {
      all.put(version.knowledge().version(), cases.stream().map(version::diagnose).toList());
    }
    this.expected = Map.copyOf(all);
  }

  /**
   * Runs.
   *
   * @param arguments how many reloads (500 if not said), beside how many threads (4), and how many
   *     symptom rows of a generated base (0, for the shipped knowledge)
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    int reloads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
    int rows = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    Path folder = Files.createTempDirectory("churnrx-reloading");
    KnowledgeStore store = KnowledgeStore.at(folder.resolve("store"));
    List<Path> layers =
        List.of(layer(folder.resolve("one"), rows, 15), layer(folder.resolve("two"), rows, 16));
    List<Release> releases = new ArrayList<>();
    List<ChurnRx> versions = new ArrayList<>();
    for (Path layer : layers) {
      Release release = store.publish(ChurnRx.builder().knowledge(layer).candidate().publication());
      releases.add(release);
      versions.add(
          ChurnRx.builder().knowledge(folder.resolve("store@" + release.version())).build());
    }
    List<CustomerCase> cases =
        rows == 0 ? EventCases.customerCases(CASES) : SnapshotCases.customerCases(CASES);
    new Reloading(cases, versions).run(store, releases, reloads, threads);
  }

  private static Path layer(Path layer, int rows, int value) throws IOException {
    SortedMap<String, byte[]> files = rows == 0 ? new TreeMap<>() : SnapshotCases.files(rows);
    String manifest = "name: overlay\nextends: default\n";
    files.putIfAbsent("knowledge.yaml", manifest.getBytes(StandardCharsets.UTF_8));
    String table = "id,value,zh,en\n" + CHANGED + "," + value + ",强,strong\n";
    files.put("settings.csv", table.getBytes(StandardCharsets.UTF_8));
    write(files, layer);
    return layer;
  }

  /** Writes the files of a layer. */
  static void write(SortedMap<String, byte[]> files, Path layer) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = layer.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private void run(KnowledgeStore store, List<Release> releases, int reloads, int threads)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> load = new ArrayList<>();
    long slowest = 0;
    try (LiveChurnRx live = LiveChurnRx.follow(store.directory())) {
      for (int i = 0; i < threads; i++) {
        load.add(pool.submit(() -> diagnose(live)));
      }
      System.out.printf(
          "%8s %12s %10s %10s %8s%n", "reloads", "diagnoses", "heap", "metaspace", "classes");
      for (int i = 0; i < reloads; i++) {
        if (i % Math.max(1, reloads / 10) == 0) {
          report(i);
        }
        store.rollback(releases.get(i % 2), "benchmark", "");
        long before = System.nanoTime();
        live.refresh();
        slowest = Math.max(slowest, System.nanoTime() - before);
      }
      over.set(true);
      for (Future<?> each : load) {
        each.get();
      }
      report(reloads);
      if (live.status().reloads() != reloads || live.status().refusal().isPresent()) {
        throw new IllegalStateException("not all were reloaded: " + live.status());
      }
    } finally {
      over.set(true);
      pool.shutdownNow();
    }
    System.out.printf(
        "%d diagnoses, %d mixed; slowest reload under load %d ms%n",
        diagnosed.sum(), mixed.sum(), slowest / 1_000_000);
    if (mixed.sum() > 0 || diagnosed.sum() == 0) {
      throw new IllegalStateException("mixed versions, or no load");
    }
  }

  /** Every diagnosis must equal what the version that it names makes of the case. */
  private void diagnose(LiveChurnRx live) {
    for (int i = 0; !over.get(); i = (i + 1) % CASES) {
      Diagnosis diagnosis = live.diagnose(cases.get(i));
      diagnosed.increment();
      List<Diagnosis> right = expected.get(diagnosis.knowledgeVersion());
      if (right == null || !right.get(i).equals(diagnosis)) {
        mixed.increment();
      }
    }
  }

  private void report(int reloads) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .map(MemoryPoolMXBean::getUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.printf(
        "%8d %12d %7.1f MB %7.1f MB %8d%n",
        reloads,
        diagnosed.sum(),
        heap / 1e6,
        metaspace / 1e6,
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }
}
