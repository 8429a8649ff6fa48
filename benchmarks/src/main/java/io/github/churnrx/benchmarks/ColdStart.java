package io.github.churnrx.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import io.github.churnrx.ChurnRx;
import io.github.churnrx.benchmarks.peer.DrlWriter;
import io.github.churnrx.benchmarks.peer.DroolsPeer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Thresholds;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Starts a process for each peer, again and again in turn, and prints how long each took from its
 * start to its first diagnosis and its end. All run from one class path with the same options.
 */
public final class ColdStart {
  private static final List<String> PEERS = List.of("ours", "drl-interpreted", "drl-compiled");

  private ColdStart() {}

  /**
   * Compares the peers.
   *
   * @param arguments how many rounds (5 if not said), then options for the virtual machine; or,
   *     within a started process, a peer and a file of rules
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && PEERS.contains(arguments[0])) {
      diagnose(arguments[0], Path.of(arguments[1]));
      return;
    }
    int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    List<String> options =
        List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    Path rules = Files.createTempFile("churnrx-benchmark", ".drl");
    try {
      Files.writeString(rules, DrlWriter.overEvents(EventCases.knowledge()));
      Map<String, List<long[]>> taken = new TreeMap<>();
      for (int round = 0; round < rounds; round++) {
        for (String peer : PEERS) {
          taken.computeIfAbsent(peer, p -> new ArrayList<>()).add(start(peer, rules, options));
        }
      }
      for (String peer : PEERS) {
        List<long[]> runs = taken.getOrDefault(peer, List.of());
        System.out.printf(
            "%-16s elapsed %5d ms, processor time %5d ms (medians of %d)%n",
            peer, median(runs, 0), median(runs, 1), rounds);
      }
    } finally {
      Files.delete(rules);
    }
  }

  private static long median(List<long[]> runs, int column) {
    long[] sorted = runs.stream().mapToLong(run -> run[column]).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static long[] start(String peer, Path rules, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ColdStart.class.getName(), peer, rules.toString()));
    long before = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(peer + " failed");
    }
    long elapsed = (System.nanoTime() - before) / 1_000_000;
    return new long[] {elapsed, Long.parseLong(printed.strip())};
  }

  private static void diagnose(String peer, Path rules) throws IOException {
    CustomerCase customerCase = EventCases.customerCases(1).get(0);
    int causes =
        switch (peer) {
          case "ours" -> ChurnRx.withDefaultKnowledge().diagnose(customerCase).causes().size();
          case "drl-compiled" ->
              DroolsPeer.compiled(Files.readString(rules), thresholds())
                  .diagnose(customerCase)
                  .summary()
                  .causes()
                  .size();
          default ->
              DroolsPeer.interpreted(Files.readString(rules), thresholds())
                  .diagnose(customerCase)
                  .summary()
                  .causes()
                  .size();
        };
    if (causes == 0) {
      throw new IllegalStateException("nothing found");
    }
    System.out.println(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
            / 1_000_000);
  }

  private static Thresholds thresholds() {
    return Thresholds.from(id -> Thresholds.DEFAULTS.getOrDefault(id, 0.0));
  }
}
