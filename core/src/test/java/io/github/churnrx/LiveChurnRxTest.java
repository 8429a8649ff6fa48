package io.github.churnrx;

import static io.github.churnrx.Flavour.CASE;
import static io.github.churnrx.Flavour.SALTY;
import static io.github.churnrx.Flavour.SWEET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Publication;
import io.github.churnrx.store.Release;
import io.github.churnrx.store.StoredLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveChurnRxTest {
  @TempDir Path folder;
  private KnowledgeStore store;
  private final List<String> told = new ArrayList<>();

  private final LiveListener listener =
      new LiveListener() {
        @Override
        public void replaced(Release before, Release now) {
          told.add("replaced " + before.number() + " by " + now.number());
        }

        @Override
        public void refused(Refusal refusal) {
          told.add(
              "refused "
                  + refusal.release().map(Release::number).orElse(0)
                  + " "
                  + refusal.problems().get(0).code());
        }

        @Override
        public void recovered(Release release) {
          told.add("recovered " + release.number());
        }
      };

  @BeforeEach
  void publishSweet() {
    store = KnowledgeStore.at(folder.resolve("store"));
    publish(SWEET);
  }

  private Release publish(Flavour flavour) {
    return store.publish(ChurnRx.builder().knowledge(flavour.in(folder)).candidate().publication());
  }

  private LiveChurnRx live() {
    return LiveChurnRx.builder(store).listener(listener).start();
  }

  private static Flavour tasted(Diagnoser diagnoser) {
    return Flavour.of(diagnoser.diagnose(CASE));
  }

  /** Publishes what no library can use. */
  private void publishNonsense() {
    Publication good = ChurnRx.builder().knowledge(SALTY.in(folder)).candidate().publication();
    SortedMap<String, byte[]> files = new TreeMap<>(good.layers().get(0).files());
    files.remove("causes.csv");
    store.publish(
        Publication.of(List.of(new StoredLayer("bad", files)), "0".repeat(64), good.engine()));
  }

  @Test
  void what_is_published_is_diagnosed_with_after_a_refresh_and_not_before() {
    LiveChurnRx live = live();
    publish(SALTY);

    assertThat(tasted(live)).isEqualTo(SWEET);
    assertThat(live.refresh().release().number()).isEqualTo(2);

    assertThat(tasted(live)).isEqualTo(SALTY);
    assertThat(live.diagnose(CASE).knowledgeVersion())
        .isEqualTo(store.requireCurrent().version())
        .isEqualTo(live.knowledge().version());
    assertThat(live.needs()).isNotNull();
    assertThat(told).containsExactly("replaced 1 by 2");
  }

  @Test
  void a_rollback_is_followed_like_a_publication() {
    LiveChurnRx live = live();
    publish(SALTY);
    live.refresh();
    store.rollback(store.previous().orElseThrow(), "", "");
    live.refresh();

    assertThat(tasted(live)).isEqualTo(SWEET);
    assertThat(live.status().reloads()).isEqualTo(2);
  }

  @Test
  void a_stream_under_way_keeps_its_version_to_its_end() {
    LiveChurnRx live = live();
    Iterator<Outcome> underWay =
        live.diagnoseAll(Stream.generate(() -> CASE).limit(3), Run.none()).iterator();
    assertThat(Flavour.of(underWay.next())).isEqualTo(SWEET);
    publish(SALTY);
    live.refresh();

    assertThat(Flavour.of(underWay.next())).isEqualTo(SWEET);
    assertThat(Flavour.of(underWay.next())).isEqualTo(SWEET);
    assertThat(tasted(live)).isEqualTo(SALTY);
  }

  @Test
  void a_run_is_diagnosed_with_the_version_that_noted_it() {
    LiveChurnRx live = live();
    Run.Recorder recorder = live.recorder();
    recorder.note(CASE);
    publish(SALTY);
    live.refresh();

    List<Outcome> ofRun = live.diagnoseAll(Stream.of(CASE), recorder.toRun()).toList();
    List<Outcome> parallel =
        live.diagnoseAll(Stream.of(CASE), recorder.toRun(), Runnable::run, 2).toList();

    assertThat(Flavour.of(ofRun.get(0))).isEqualTo(SWEET);
    assertThat(Flavour.of(parallel.get(0))).isEqualTo(SWEET);
    assertThat(Flavour.of(live.diagnoseAll(List.of(CASE)).get(0))).isEqualTo(SALTY);
  }

  @Test
  void a_what_if_compares_diagnoses_of_one_version() {
    LiveChurnRx live = live();
    publish(SALTY);

    var comparison =
        live.whatIf(
            CASE,
            changed -> {
              live.refresh();
              changed.signal("figure", 60);
            });

    assertThat(Flavour.of(comparison.before())).isEqualTo(SWEET);
    assertThat(Flavour.of(comparison.after())).isEqualTo(SWEET);
    assertThat(tasted(live)).isEqualTo(SALTY);
  }

  @Test
  void the_pinned_diagnoser_stays_whatever_is_published() {
    LiveChurnRx live = live();
    ChurnRx pinned = live.current();
    publish(SALTY);
    live.refresh();

    assertThat(tasted(pinned)).isEqualTo(SWEET);
    assertThat(tasted(live)).isEqualTo(SALTY);
  }

  @Test
  void what_cannot_be_used_is_refused_once_with_its_reasons_and_the_last_good_stays() {
    LiveChurnRx live = live();
    publishNonsense();

    for (int look = 0; look < 3; look++) {
      live.refresh();
      assertThat(tasted(live)).isEqualTo(SWEET);
    }

    assertThat(told).containsExactly("refused 2 missing-table");
    Refusal refusal = live.status().refusal().orElseThrow();
    assertThat(live.status().isUpToDate()).isFalse();
    assertThat(refusal.describe(Locale.ENGLISH)).contains("causes.csv");
    assertThat(refusal.describe(Locale.CHINESE)).contains("缺少表");
    publish(SALTY);
    live.refresh();
    assertThat(tasted(live)).isEqualTo(SALTY);
    assertThat(live.status().isUpToDate()).isTrue();
    assertThat(live.status().lastRefusal()).contains(refusal);
    assertThat(told).containsExactly("refused 2 missing-table", "replaced 1 by 3");
  }

  @Test
  void a_damaged_version_is_used_as_soon_as_it_is_mended() throws IOException {
    LiveChurnRx live = live();
    Release salty = publish(SALTY);
    Path stored = folder.resolve("store/versions").resolve(salty.content() + ".json");
    byte[] whole = Files.readAllBytes(stored);
    Files.writeString(stored, "{}");
    live.refresh();
    live.refresh();
    assertThat(tasted(live)).isEqualTo(SWEET);
    Files.write(stored, whole);
    live.refresh();

    assertThat(tasted(live)).isEqualTo(SALTY);
    assertThat(told).containsExactly("refused 2 store-damaged", "replaced 1 by 2");
  }

  @Test
  void a_drive_that_is_gone_for_a_while_changes_nothing() throws IOException {
    LiveChurnRx live = live();
    Path away = folder.resolve("away");
    Files.move(folder.resolve("store"), away);
    live.refresh();
    live.refresh();
    assertThat(tasted(live)).isEqualTo(SWEET);
    assertThat(live.status().refusal().orElseThrow().release()).isEmpty();
    Files.move(away, folder.resolve("store"));
    live.refresh();

    assertThat(live.status().isUpToDate()).isTrue();
    assertThat(told).containsExactly("refused 0 unreadable-file", "recovered 1");
  }

  @Test
  void it_does_not_start_without_a_version_that_can_be_used() {
    assertThatThrownBy(() -> LiveChurnRx.follow(folder.resolve("nowhere")))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("it does not exist");
    publishNonsense();
    assertThatThrownBy(() -> LiveChurnRx.follow(folder.resolve("store")))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("causes.csv");
  }

  @Test
  void a_listener_that_fails_keeps_nothing_from_happening() {
    LiveListener failing =
        new LiveListener() {
          @Override
          public void replaced(Release before, Release now) {
            throw new IllegalStateException("listener");
          }
        };
    LiveChurnRx live = LiveChurnRx.builder(store).listener(failing).listener(listener).start();
    publish(SALTY);
    live.refresh();

    assertThat(tasted(live)).isEqualTo(SALTY);
    assertThat(told).containsExactly("replaced 1 by 2");
  }

  @Test
  void closed_it_goes_on_diagnosing_and_follows_no_more() {
    LiveChurnRx live = live();
    live.close();
    publish(SALTY);
    live.refresh();

    assertThat(tasted(live)).isEqualTo(SWEET);
  }

  @Test
  void it_looks_when_it_is_used_if_that_is_asked_for() {
    LiveChurnRx live =
        LiveChurnRx.builder(store).refreshWhenUsed(Duration.ZERO, Runnable::run).start();
    LiveChurnRx patient =
        LiveChurnRx.builder(store).refreshWhenUsed(Duration.ofHours(1), Runnable::run).start();
    publish(SALTY);

    assertThat(tasted(live)).isEqualTo(SALTY);
    assertThat(tasted(patient)).isEqualTo(SWEET);
  }

  @Test
  void it_looks_now_and_then_on_the_scheduler_that_it_is_given() throws InterruptedException {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    try (LiveChurnRx live =
        LiveChurnRx.builder(store).refreshEvery(Duration.ofMillis(5), scheduler).start()) {
      publish(SALTY);
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!tasted(live).equals(SALTY) && System.nanoTime() < deadline) {
        Thread.sleep(5);
      }

      assertThat(tasted(live)).isEqualTo(SALTY);
    } finally {
      assertThat(scheduler.shutdownNow()).allMatch(task -> ((Future<?>) task).isCancelled());
    }
  }
}
