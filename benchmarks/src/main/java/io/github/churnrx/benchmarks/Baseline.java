package io.github.churnrx.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What one plain loop over a case costs on this machine: the yardstick for the rest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Baseline {

  private final double[] signals = new double[40];

  /** Compares 40 signals with 120 thresholds. */
  @Benchmark
  public void loop(Blackhole blackhole) {
    int fired = 0;
    for (int row = 0; row < 120; row++) {
      if (signals[row % signals.length] >= row) {
        fired++;
      }
    }
    blackhole.consume(fired);
  }
}
