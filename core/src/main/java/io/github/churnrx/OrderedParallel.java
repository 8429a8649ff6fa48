package io.github.churnrx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Maps a stream with several threads, keeps its order, and holds only a few elements at a time. */
final class OrderedParallel {
  private static final int IN_FLIGHT_PER_THREAD = 2;

  private OrderedParallel() {}

  static <T, R> Stream<R> map(
      Stream<T> source, Function<T, R> function, Executor executor, int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1: " + parallelism);
    }
    Iterator<T> elements = source.iterator();
    Deque<CompletableFuture<R>> inFlight = new ArrayDeque<>();
    int most = parallelism * IN_FLIGHT_PER_THREAD;
    return StreamSupport.stream(
            new AbstractSpliterator<R>(Long.MAX_VALUE, java.util.Spliterator.ORDERED) {
              @Override
              public boolean tryAdvance(Consumer<? super R> action) {
                while (inFlight.size() < most && elements.hasNext()) {
                  T element = elements.next();
                  inFlight.add(
                      CompletableFuture.supplyAsync(() -> function.apply(element), executor));
                }
                CompletableFuture<R> next = inFlight.poll();
                if (next == null) {
                  return false;
                }
                action.accept(join(next));
                return true;
              }
            },
            false)
        .onClose(source::close);
  }

  private static <R> R join(CompletableFuture<R> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
