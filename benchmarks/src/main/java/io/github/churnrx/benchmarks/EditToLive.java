package io.github.churnrx.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.github.churnrx.Candidate;
import io.github.churnrx.ChurnRx;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.store.KnowledgeStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures how long it takes from an edit of one cell until an application diagnoses with it, and
 * how long the shipped knowledge takes to be validated.
 */
public final class EditToLive {
  private static final String EDITED = "symptoms/all.csv";

  private EditToLive() {}

  /**
   * Measures.
   *
   * @param arguments {@code validate} for the shipped knowledge, once, in a fresh process; else how
   *     many symptom rows (2,000 if not said) and how many edits (20)
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals("validate")) {
      validate();
      return;
    }
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    int edits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    Path folder = Files.createTempDirectory("churnrx-edit");
    Path own = folder.resolve("own");
    Reloading.write(SnapshotCases.files(rows), own);
    KnowledgeStore store = KnowledgeStore.at(folder.resolve("store"));
    store.publish(candidate(own).publication());
    try (LiveChurnRx live = LiveChurnRx.follow(store.directory())) {
      double[] all = new double[edits];
      double[] processor = new double[edits];
      for (int i = 0; i < edits; i++) {
        edit(own.resolve(EDITED), i);
        long busy = processorTime();
        long start = System.nanoTime();
        Candidate candidate = candidate(own);
        long checked = System.nanoTime();
        store.publish(candidate.publication());
        long published = System.nanoTime();
        live.refresh();
        long end = System.nanoTime();
        if (live.status().reloads() != i + 1) {
          throw new IllegalStateException("not live: " + live.status());
        }
        all[i] = (end - start) / 1e6;
        processor[i] = (processorTime() - busy) / 1e6;
        System.out.printf(
            "edit %2d: read, checked and built %5.0f ms, stored %4.0f ms, live %5.0f ms, in all"
                + " %5.0f ms; processor time %5.0f ms%n",
            i + 1,
            (checked - start) / 1e6,
            (published - checked) / 1e6,
            (end - published) / 1e6,
            all[i],
            processor[i]);
      }
      double first = all[0];
      Arrays.sort(all);
      Arrays.sort(processor);
      System.out.printf(
          "%d rows, %d edits: first %.0f ms, median %.0f ms, slowest %.0f ms; median processor"
              + " time %.0f ms%n",
          rows, edits, first, all[edits / 2], all[edits - 1], processor[edits / 2]);
    }
  }

  private static Candidate candidate(Path own) {
    return ChurnRx.builder().knowledge(own).candidate();
  }

  /** Changes the threshold of the first row. */
  private static void edit(Path file, int number) throws IOException {
    String table = Files.readString(file, StandardCharsets.UTF_8);
    Files.writeString(
        file,
        table.replaceFirst("(X0,[^,]*,[^,]*,s\\d\\d >= )\\d+", "$1" + (60 + number)),
        StandardCharsets.UTF_8);
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void validate() {
    long busy = processorTime();
    long start = System.nanoTime();
    boolean usable = ChurnRx.builder().validate().isUsable();
    long end = System.nanoTime();
    if (!usable) {
      throw new IllegalStateException("the shipped knowledge has errors");
    }
    System.out.printf(
        "validated in %d ms, processor time %d ms; %d ms after the start of the virtual machine%n",
        (end - start) / 1_000_000,
        (processorTime() - busy) / 1_000_000,
        ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
