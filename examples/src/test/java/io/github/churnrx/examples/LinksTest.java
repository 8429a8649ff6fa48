package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every link from a page of ours to another leads somewhere. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");
  private static final Pattern CODE =
      Pattern.compile("(?ms)^ *```.*?^ *```|(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)");

  @Test
  void every_link_leads_to_a_file_and_a_heading() throws IOException {
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Path page : Pages.all()) {
      Matcher link = LINK.matcher(CODE.matcher(Pages.read(page)).replaceAll(""));
      while (link.find()) {
        if (!link.group(1).matches("[a-z]+:.*")) {
          links++;
          if (!leadsSomewhere(page, link.group(1))) {
            dead.add(Pages.ROOT.relativize(page) + " -> " + link.group(1));
          }
        }
      }
    }

    assertThat(links).isGreaterThan(100);
    assertThat(dead).isEmpty();
  }

  @Test
  void headings_become_anchors_as_on_the_web() {
    assertThat(
            anchors("# Why is *it* not found?\n## 时区与时钟\n## `needs()`: what, where\n## A\n## A\n"))
        .containsExactlyInAnyOrder("why-is-it-not-found", "时区与时钟", "needs-what-where", "a", "a-1");
  }

  private static boolean leadsSomewhere(Path page, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return hash < 0
        || (target.toString().endsWith(".md")
            && anchors(Pages.read(target)).contains(link.substring(hash + 1)));
  }

  private static Set<String> anchors(String page) {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    String text = Pattern.compile("(?ms)^ *```.*?^ *```").matcher(page).replaceAll("");
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      String anchor =
          heading
              .group(1)
              .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
              .replace(' ', '-');
      int before = seen.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? anchor : anchor + "-" + before);
    }
    return anchors;
  }
}
