package io.github.churnrx;

import static io.github.churnrx.Flavour.CASE;
import static io.github.churnrx.Flavour.SALTY;
import static io.github.churnrx.Flavour.SWEET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark {@code Reloading} does the same 500 times and watches the memory. */
class ReloadUnderLoadTest {
  private static final int RELOADS = 40;
  private static final int THREADS = 4;

  @TempDir Path folder;

  @Test
  void no_diagnosis_is_of_two_versions_however_often_they_change() throws Exception {
    KnowledgeStore store = KnowledgeStore.at(folder.resolve("store"));
    Release sweet = publish(store, SWEET);
    Release salty = publish(store, SALTY);
    Map<String, Flavour> byVersion = Map.of(sweet.version(), SWEET, salty.version(), SALTY);
    Map<Flavour, LongAdder> seen = new ConcurrentHashMap<>();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (LiveChurnRx live = LiveChurnRx.follow(store.directory())) {
      List<Future<?>> load =
          IntStream.range(0, THREADS)
              .<Future<?>>mapToObj(i -> threads.submit(() -> load(live, byVersion, seen, over)))
              .toList();
      for (int i = 0; i < RELOADS; i++) {
        store.rollback(i % 2 == 0 ? sweet : salty, "", "");
        live.refresh();
      }
      over.set(true);
      for (Future<?> each : load) {
        each.get();
      }

      assertThat(live.status().reloads()).isEqualTo(RELOADS);
      assertThat(live.status().refusal()).isEmpty();
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrder(SWEET, SALTY);
  }

  private static Release publish(KnowledgeStore store, Flavour flavour) {
    Path own = flavour.in(store.directory().resolveSibling("own"));
    return store.publish(ChurnRx.builder().knowledge(own).candidate().publication());
  }

  private static void load(
      LiveChurnRx live,
      Map<String, Flavour> byVersion,
      Map<Flavour, LongAdder> seen,
      AtomicBoolean over) {
    while (!over.get()) {
      check(live.diagnose(CASE), byVersion, seen);
      Run.Recorder recorder = live.recorder();
      recorder.note(CASE);
      List<Outcome> outcomes =
          live.diagnoseAll(Stream.of(CASE, CASE, CASE), recorder.toRun()).toList();
      assertThat(outcomes.stream().map(o -> Flavour.diagnosis(o).knowledgeVersion()))
          .containsOnly(Flavour.diagnosis(outcomes.get(0)).knowledgeVersion());
      outcomes.forEach(outcome -> check(Flavour.diagnosis(outcome), byVersion, seen));
    }
  }

  private static void check(
      Diagnosis diagnosis, Map<String, Flavour> byVersion, Map<Flavour, LongAdder> seen) {
    Flavour flavour = Flavour.of(diagnosis);
    assertThat(byVersion.get(diagnosis.knowledgeVersion())).isEqualTo(flavour);
    seen.computeIfAbsent(flavour, f -> new LongAdder()).increment();
  }
}
