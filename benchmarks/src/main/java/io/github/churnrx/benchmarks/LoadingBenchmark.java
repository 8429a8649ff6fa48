package io.github.churnrx.benchmarks;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.engine.Engine;
import io.github.churnrx.engine.Patterns;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading, checking and building knowledge: the first time in a process, as it mostly is. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(7)
public class LoadingBenchmark {

  /** The shipped knowledge. */
  @Benchmark
  public ChurnRx shipped() {
    return ChurnRx.withDefaultKnowledge();
  }

  /** 120 symptom rows. */
  @Benchmark
  public Engine rows120() {
    return Engine.of(SnapshotCases.knowledge(120), Patterns.none());
  }

  /** 2,000 symptom rows. */
  @Benchmark
  public Engine rows2000() {
    return Engine.of(SnapshotCases.knowledge(2000), Patterns.none());
  }
}
