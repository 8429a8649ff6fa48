package io.github.churnrx.cli;

import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a run has come, if somebody watches. */
final class Progress implements Closeable {
  private static final int WIDTH = 80;

  private final @Nullable ProgressBar bar;

  /**
   * Starts.
   *
   * @param shown whether anything is shown
   * @param total how many steps there are; -1 if that is not known
   */
  Progress(Console console, boolean shown, String task, long total) {
    this.bar =
        shown
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                .clearDisplayOnFinish()
                .build()
            : null;
  }

  void step(long steps) {
    if (bar != null) {
      bar.stepBy(steps);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
