package io.github.churnrx.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An application that embeds the library can be undeployed: nothing holds its classes. */
class UnloadingIT {
  private static final int COPIES = 3;

  /** Java 17 keeps what compared records last, by one method handle, until another does. */
  private static final int KEPT_BY_JAVA = 1;

  @Test
  void copies_that_worked_and_were_closed_are_collected() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      loaders.add(afterItsWork());
    }

    assertThat(leftOf(loaders, 50)).isLessThanOrEqualTo(KEPT_BY_JAVA);
  }

  @Test
  void a_copy_that_is_in_use_is_not_collected() throws Exception {
    try (Copy copy = Copy.apart()) {
      copy.work();

      assertThat(leftOf(Collections.nCopies(COPIES, new WeakReference<>(copy.loader())), 5))
          .isEqualTo(COPIES);
      assertThat(copy.isOwn()).isTrue();
    }
  }

  private static WeakReference<ClassLoader> afterItsWork() throws Exception {
    try (Copy copy = Copy.apart()) {
      assertThat(copy.work()).isNotEmpty();
      return new WeakReference<>(copy.loader());
    }
  }

  /** Returns how many are still there after collecting; softly held caches go at once here. */
  private static long leftOf(List<WeakReference<ClassLoader>> loaders, int attempts)
      throws InterruptedException {
    long left = loaders.size();
    for (int i = 0; i < attempts && left > KEPT_BY_JAVA; i++) {
      System.gc();
      Thread.sleep(50);
      left = loaders.stream().filter(loader -> loader.get() != null).count();
    }
    return left;
  }
}
