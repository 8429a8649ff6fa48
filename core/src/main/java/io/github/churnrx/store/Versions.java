package io.github.churnrx.store;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.store.Release.Kind;
import io.github.churnrx.text.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds versions in a history. */
final class Versions {
  private static final int LEAST = 4;
  private static final int FEW = 8;

  private final Path store;
  private final List<Release> history;

  /**
   * Looks into a history.
   *
   * @param history the lines, the newest first
   */
  Versions(Path store, List<Release> history) {
    this.store = store;
    this.history = history;
  }

  Release find(String given) {
    String wanted = given.strip().toLowerCase(Locale.ROOT);
    Map<String, Release> found = new LinkedHashMap<>();
    for (Release release : history) {
      if (matches(release, wanted)) {
        found.putIfAbsent(release.version(), release);
      }
    }
    if (found.size() == 1) {
      return found.values().iterator().next();
    }
    Location at = Location.of(Names.of(store));
    if (history.isEmpty()) {
      throw StoreFiles.problem(ProblemCode.NOTHING_PUBLISHED, store);
    }
    throw new KnowledgeException(
        List.of(
            found.isEmpty()
                ? ProblemCode.UNKNOWN_VERSION.at(at, given, meant(wanted))
                : ProblemCode.AMBIGUOUS_VERSION.at(
                    at,
                    given,
                    found.keySet().stream()
                        .map(Release::shortened)
                        .collect(Collectors.joining(", ")))));
  }

  private static boolean matches(Release release, String wanted) {
    return wanted.equals(String.valueOf(release.number()))
        || (wanted.length() >= LEAST
            && (release.version().startsWith(wanted) || release.content().startsWith(wanted)));
  }

  /** Returns what may have been meant: the version that is spelt nearly so, or the newest. */
  private Text meant(String wanted) {
    Map<String, String> byStart = new LinkedHashMap<>();
    for (Release release : history) {
      String version = release.version();
      byStart.putIfAbsent(
          version.substring(0, Math.min(wanted.length(), version.length())),
          release.shortVersion());
    }
    Optional<String> near =
        wanted.length() < LEAST
            ? Optional.empty()
            : Nearest.to(wanted, byStart.keySet()).map(start -> byStart.getOrDefault(start, start));
    if (near.isPresent()) {
      return Text.of("是不是想写 " + near.get() + "？", "Did you mean " + near.get() + "?");
    }
    List<String> newest =
        history.stream().map(Release::shortVersion).distinct().limit(FEW).toList();
    return Text.of(
        "已发布的有：" + String.join("、", newest) + "。",
        "Published are " + String.join(", ", newest) + ".");
  }

  Optional<Release> previous() {
    if (history.isEmpty()) {
      return Optional.empty();
    }
    String content = history.get(0).content();
    boolean passed = false;
    for (Release release : history) {
      if (release.kind() == Kind.PUBLISHED) {
        if (passed && !release.content().equals(content)) {
          return Optional.of(release);
        }
        passed |= release.content().equals(content);
      }
    }
    return Optional.empty();
  }
}
