package io.github.churnrx.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.knowledge.KnowledgeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeStoreTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-06-30T12:00:00.5Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path directory;
  private KnowledgeStore store;

  @BeforeEach
  void newStore() {
    directory = folder.resolve("发布 库/store");
    store = KnowledgeStore.at(directory, NOON);
  }

  /** Returns a publication of two layers; the upper says something. */
  static Publication saying(String words) {
    TreeMap<String, byte[]> base = new TreeMap<>();
    base.put("knowledge.yaml", "name: base\n".getBytes(UTF_8));
    base.put("symptoms/中文.csv", "id\n".repeat(1000).getBytes(UTF_8));
    TreeMap<String, byte[]> ours = new TreeMap<>();
    ours.put("knowledge.yaml", words.getBytes(UTF_8));
    return Publication.of(
            List.of(new StoredLayer("", base), new StoredLayer("ours", ours)),
            Digest.of(words.getBytes(UTF_8)),
            "engine-1")
        .by("李雷");
  }

  static List<String> files(StoredLayer layer) {
    return layer.files().entrySet().stream()
        .map(file -> file.getKey() + "=" + new String(file.getValue(), UTF_8))
        .toList();
  }

  private String saysNow() {
    return files(store.open(store.requireCurrent()).get(1)).get(0);
  }

  @Test
  void what_was_published_is_current_and_comes_back_file_by_file() {
    Publication publication =
        saying("one").note("首次").tried(new Trial(3, new Trial.Impact(200, 3, "2%")));

    Release release = store.publish(publication);

    assertThat(store.current()).contains(release);
    assertThat(release)
        .isEqualTo(
            new Release(
                1,
                Instant.parse("2026-06-30T12:00:00Z"),
                "李雷",
                "首次",
                Release.Kind.PUBLISHED,
                publication.version(),
                "engine-1",
                release.content(),
                new Trial(3, new Trial.Impact(200, 3, "2%")),
                null));
    List<StoredLayer> opened = store.open(release);
    assertThat(opened).extracting(StoredLayer::name).containsExactly("", "ours");
    for (int i = 0; i < opened.size(); i++) {
      assertThat(files(opened.get(i))).isEqualTo(files(publication.layers().get(i)));
    }
  }

  @Test
  void each_publication_adds_a_line_to_the_history_newest_first() {
    store.publish(saying("one"));
    store.publish(saying("two"));
    store.publish(saying("three"));

    List<Release> history = KnowledgeStore.at(directory).history();

    assertThat(history).extracting(Release::number).containsExactly(3, 2, 1);
    assertThat(history)
        .extracting(Release::replaced)
        .containsExactly(saying("two").version(), saying("one").version(), null);
    assertThat(saysNow()).isEqualTo("knowledge.yaml=three");
  }

  @Test
  void publishing_what_is_current_adds_nothing() throws IOException {
    Release first = store.publish(saying("one").note("first"));
    List<Path> before = everything();

    Release again = store.publish(saying("one").note("again"));

    assertThat(again).isEqualTo(first);
    assertThat(store.history()).containsExactly(first);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_layer_that_two_versions_share_is_stored_once() throws IOException {
    store.publish(saying("one"));
    store.publish(saying("two"));

    try (Stream<Path> layers = Files.list(directory.resolve("layers"))) {
      assertThat(layers).hasSize(3);
    }
  }

  @Test
  void a_rollback_is_a_line_of_the_history_and_restores_every_file() {
    Release one = store.publish(saying("one"));
    Release two = store.publish(saying("two"));

    Release back = store.rollback(one, "韩梅梅", "出错");

    assertThat(back.number()).isEqualTo(3);
    assertThat(back.kind()).isEqualTo(Release.Kind.ROLLED_BACK);
    assertThat(back.by()).isEqualTo("韩梅梅");
    assertThat(back.note()).isEqualTo("出错");
    assertThat(back.version()).isEqualTo(one.version());
    assertThat(back.replaced()).isEqualTo(two.version());
    assertThat(saysNow()).isEqualTo("knowledge.yaml=one");
    assertThat(store.rollback(one, "韩梅梅", "")).isEqualTo(back);
  }

  @Test
  void the_previous_version_goes_further_back_with_each_rollback() {
    Release one = store.publish(saying("one"));
    Release two = store.publish(saying("two"));
    store.publish(saying("three"));

    assertThat(store.previous()).contains(two);
    store.rollback(two, "", "");
    assertThat(store.previous()).contains(one);
    store.rollback(one, "", "");
    assertThat(store.previous()).isEmpty();
  }

  @Test
  void a_version_is_found_by_its_first_digits_or_its_number() {
    Release one = store.publish(saying("one"));
    Release two = store.publish(saying("two"));

    assertThat(store.find(one.version().substring(0, 6).toUpperCase(Locale.ROOT))).isEqualTo(one);
    assertThat(store.find(two.version())).isEqualTo(two);
    assertThat(store.find("1")).isEqualTo(one);
  }

  @Test
  void an_unknown_version_is_told_what_may_have_been_meant() {
    Release one = store.publish(saying("one"));
    String misspelt = "f" + one.version().substring(1, 8);

    assertThatThrownBy(() -> store.find(misspelt))
        .hasMessageContaining("There is no version \"" + misspelt + "\"")
        .hasMessageContaining("Did you mean " + one.shortVersion() + "?");
    assertThatThrownBy(() -> store.find("zzz"))
        .hasMessageContaining("Published are " + one.shortVersion());
  }

  @Test
  void digits_that_begin_two_versions_are_refused() {
    Publication one = saying("one");
    List<StoredLayer> other = saying("two").layers();
    store.publish(one);
    store.publish(Publication.of(other, one.version().substring(0, 10) + "0".repeat(54), "e"));

    assertThatThrownBy(() -> store.find(one.version().substring(0, 6)))
        .hasMessageContaining("ambiguous-version")
        .hasMessageContaining("may mean several versions: ");
  }

  @Test
  void a_stored_file_that_was_edited_is_refused_by_name() throws IOException {
    Release release = store.publish(saying("one"));
    int spoilt = 0;
    for (Path file : everything()) {
      if (file.toString().endsWith(".json") || file.toString().endsWith(".zip")) {
        byte[] whole = Files.readAllBytes(file);
        byte[] edited = whole.clone();
        edited[edited.length / 2] ^= 1;
        Files.write(file, edited);

        assertThatThrownBy(() -> store.open(store.requireCurrent()))
            .as(file.toString())
            .isInstanceOf(KnowledgeException.class)
            .hasMessageContaining("store-damaged")
            .hasMessageContaining(String.valueOf(file.getFileName()));
        Files.write(file, whole);
        spoilt++;
      }
    }
    assertThat(spoilt).isEqualTo(4);
    assertThat(store.open(release)).hasSize(2);
  }

  @Test
  void a_missing_file_and_a_senseless_pointer_are_refused() throws IOException {
    Release release = store.publish(saying("one"));
    Path version = directory.resolve("versions").resolve(release.content() + ".json");
    Files.delete(version);

    assertThatThrownBy(() -> store.open(release)).hasMessageContaining("store-damaged");

    Files.writeString(directory.resolve("current"), "latest\n");
    assertThatThrownBy(() -> store.current())
        .hasMessageContaining("/current")
        .hasMessageContaining("store-damaged");
  }

  @Test
  void a_damaged_version_is_not_rolled_back_to_and_publishing_it_again_mends_it()
      throws IOException {
    Release one = store.publish(saying("one"));
    Release two = store.publish(saying("two"));
    String upper = Digest.of(Archive.pack(saying("one").layers().get(1).files()));
    Files.writeString(directory.resolve("layers").resolve(upper + ".zip"), "rot");

    assertThatThrownBy(() -> store.rollback(one, "", "")).hasMessageContaining("store-damaged");
    assertThat(store.current()).contains(two);

    store.publish(saying("one"));
    assertThat(saysNow()).isEqualTo("knowledge.yaml=one");
  }

  @Test
  void nothing_is_published_over_what_somebody_else_published_meanwhile() {
    Release seen = store.publish(saying("one"));
    Release theirs = store.publish(saying("theirs").by("韩梅梅"));

    assertThatThrownBy(() -> store.publish(saying("ours").replacing(Optional.of(seen))))
        .hasMessageContaining("store-moved-on")
        .hasMessageContaining("韩梅梅");
    assertThat(store.current()).contains(theirs);
    assertThat(store.publish(saying("ours").replacing(Optional.of(theirs))).number()).isEqualTo(3);
  }

  @Test
  void of_many_publishers_at_once_none_is_lost() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Future<Release>> published =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      people.submit(
                          () -> KnowledgeStore.at(directory).publish(saying("version " + i))))
              .toList();
      for (Future<Release> each : published) {
        each.get();
      }
    } finally {
      people.shutdownNow();
    }

    List<Release> history = store.history();
    assertThat(history).hasSize(40);
    assertThat(history).extracting(Release::number).doesNotHaveDuplicates();
    assertThat(history)
        .extracting(Release::version)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 40).mapToObj(i -> saying("version " + i).version()).toList());
  }

  @Test
  void a_directory_that_holds_something_else_does_not_become_a_store() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("customers.csv"), "id\n");

    assertThatThrownBy(() -> store.publish(saying("one"))).hasMessageContaining("no-store");
    assertThatThrownBy(() -> store.history()).hasMessageContaining("no-store");
    assertThat(everything()).containsExactly(directory.resolve("customers.csv"));
  }

  @Test
  void an_empty_store_and_one_that_is_not_there_are_told_apart() throws IOException {
    assertThatThrownBy(() -> store.requireCurrent()).hasMessageContaining("it does not exist");

    store.publish(saying("one"));
    Files.delete(directory.resolve("current"));
    assertThatThrownBy(() -> store.requireCurrent()).hasMessageContaining("nothing-published");
    assertThat(store.history()).isEmpty();
  }

  @Test
  void what_a_later_library_wrote_is_not_guessed_at() throws IOException {
    store.publish(saying("one"));
    byte[] later = "{\"form\":2}".getBytes(UTF_8);
    Files.write(directory.resolve("history").resolve(Digest.of(later) + ".json"), later);
    Files.writeString(directory.resolve("current"), Digest.of(later));

    assertThatThrownBy(() -> store.current()).hasMessageContaining("store-newer");
  }

  private List<Path> everything() throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      return new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
  }
}
