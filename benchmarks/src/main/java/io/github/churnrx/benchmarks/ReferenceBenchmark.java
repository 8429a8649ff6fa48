package io.github.churnrx.benchmarks;

import io.github.churnrx.benchmarks.peer.DrlWriter;
import io.github.churnrx.benchmarks.peer.DroolsPeer;
import io.github.churnrx.benchmarks.peer.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.engine.Engine;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A customer who comes as 20 events, diagnosed with the shipped knowledge and its patterns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ReferenceBenchmark {

  /** The cases and the diagnoser of each peer. */
  @State(Scope.Thread)
  public static class Peer {
    private static final Knowledge KNOWLEDGE = EventCases.knowledge();

    private final List<CustomerCase> cases = EventCases.customerCases(256);
    private int next;

    CustomerCase next() {
      next = (next + 1) & 255;
      return cases.get(next);
    }
  }

  /** ChurnRx. */
  public static class Ours extends Peer {
    private final Engine engine = Engine.of(Peer.KNOWLEDGE, EventCases.patterns());
  }

  /** A loop over the rows. */
  public static class Loop extends Peer {
    private final Engine engine = PlainLoop.engine(Peer.KNOWLEDGE);
  }

  /** Drools as its users write it. */
  public static class Drools extends Peer {
    private final DroolsPeer rules =
        DroolsPeer.compiled(DrlWriter.overEvents(Peer.KNOWLEDGE), Peer.KNOWLEDGE.thresholds());

    /** Refuses to measure what is not equal. */
    @Setup
    public void check() {
      Agreement.require(
          Peer.KNOWLEDGE,
          EventCases.patterns(),
          EventCases.customerCases(256),
          c -> rules.diagnose(c).summary());
    }
  }

  /** ChurnRx. */
  @Benchmark
  public Diagnosis ours(Ours peer) {
    return peer.engine.diagnose(peer.next(), Run.none());
  }

  /** A loop over the rows. */
  @Benchmark
  public Diagnosis plainLoop(Loop peer) {
    return peer.engine.diagnose(peer.next(), Run.none());
  }

  /** Drools as its users write it. */
  @Benchmark
  public Outcome idiomaticDrools(Drools peer) {
    return peer.rules.diagnose(peer.next());
  }
}
