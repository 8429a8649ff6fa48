package io.github.churnrx.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The library finds its own through its own class loader, whatever that of the thread. Each test
 * has a fresh copy, as what is found at first use stays.
 */
class ClassLoaderIT {
  private static Map<String, String> usual;

  @BeforeAll
  static void run() throws Exception {
    try (Copy copy = Copy.apart()) {
      usual = workOf(copy, copy.loader());
    }
    assertThat(usual.get("first.en.txt")).startsWith("HIGH RISK | Jianghai Hardware");
  }

  static Stream<Foreign> foreign() {
    return Stream.of(
        new Foreign("none", null),
        new Foreign("that of the platform", ClassLoader.getPlatformClassLoader()),
        new Foreign("one with other copies", ClassLoaderIT.class.getClassLoader()),
        new Foreign("one that always fails", new Failing()));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void the_context_class_loader_of_the_first_use_does_not_matter(Foreign context) throws Exception {
    try (Copy copy = Copy.apart()) {
      assertThat(workOf(copy, context.loader())).isEqualTo(usual);
    }
  }

  @Test
  void the_context_class_loader_of_later_uses_does_not_matter() throws Exception {
    try (Copy copy = Copy.apart()) {
      assertThat(workOf(copy, copy.loader())).isEqualTo(usual);
      assertThat(workOf(copy, new Failing())).isEqualTo(usual);
      assertThat(workOf(copy, null)).isEqualTo(usual);
    }
  }

  @Test
  void a_common_thread_may_be_the_first_to_use_it() throws Exception {
    try (Copy copy = Copy.apart()) {
      ForkJoinTask<Map<String, String>> task = ForkJoinPool.commonPool().submit(copy::work);

      assertThat(task.get()).isEqualTo(usual);
    }
  }

  @Test
  void a_child_first_class_loader_gets_its_own_copy_and_not_that_of_its_parent() throws Exception {
    try (Copy copy = Copy.childFirst()) {
      assertThat(workOf(copy, copy.loader().getParent())).isEqualTo(usual);
      assertThat(copy.isOwn()).isTrue();
    }
  }

  @Test
  void two_versions_with_other_knowledge_work_side_by_side_in_one_process(@TempDir Path other)
      throws Exception {
    OtherKnowledge.write(other);
    try (Copy one = Copy.apart();
        Copy two = Copy.apart(other)) {
      CompletableFuture<Map<String, String>> ones = CompletableFuture.supplyAsync(one::work);
      CompletableFuture<Map<String, String>> twos = CompletableFuture.supplyAsync(two::work);

      assertThat(ones.get()).isEqualTo(usual);
      assertThat(twos.get().get("first.en.txt"))
          .contains(OtherKnowledge.WORDS)
          .startsWith("HIGH RISK | Jianghai Hardware");
      assertThat(usual.get("first.en.txt")).doesNotContain(OtherKnowledge.WORDS);
    }
  }

  private static Map<String, String> workOf(Copy copy, @Nullable ClassLoader context) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      Map<String, String> done = copy.work();
      assertThat(thread.getContextClassLoader()).isSameAs(context);
      return done;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private record Foreign(String name, @Nullable ClassLoader loader) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final class Failing extends ClassLoader {
    Failing() {
      super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) {
      throw new IllegalStateException("asked for " + name);
    }

    @Override
    public URL getResource(String name) {
      throw new IllegalStateException("asked for " + name);
    }

    @Override
    public Enumeration<URL> getResources(String name) {
      throw new IllegalStateException("asked for " + name);
    }
  }
}
