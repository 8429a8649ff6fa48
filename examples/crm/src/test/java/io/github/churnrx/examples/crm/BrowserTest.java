package io.github.churnrx.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses the pages at a desk and on a phone; the pictures stay in target/screenshots. */
class BrowserTest {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String DISPUTED = "/customers/D0006";
  private static final String NO = ".ask > form button[value=false]";
  private static final String TOO_WIDE =
      "Array.from(document.querySelectorAll('main *')).filter(e => !e.closest('.causes') &&"
          + " e.getBoundingClientRect().right > innerWidth + 1).map(e => e.tagName + '.' +"
          + " e.className).join(' ')";
  private static final String MONTHS = "document.querySelectorAll('.months tr').length";
  private static final String TALL_MONTHS =
      "Array.from(document.querySelectorAll('.months tr')).filter(e =>"
          + " e.getBoundingClientRect().height > 40).length";

  @TempDir static @Nullable Path profile;
  private static @Nullable Chromium chromium;

  private final String crm = RunningCrm.shared(Databases.H2).address();

  @BeforeAll
  static void startBrowser() throws IOException, InterruptedException {
    Optional<Path> program = Chromium.installed();
    assumeTrue(
        program.isPresent(),
        "skipped: there is no chromium on the path, and the variable CHROMIUM names none");
    Files.createDirectories(PICTURES);
    chromium = Chromium.start(program.orElseThrow(), Path.of(String.valueOf(profile)));
  }

  @AfterAll
  static void endBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Chromium browser() {
    if (chromium == null) {
      throw new IllegalStateException("the browser was not started");
    }
    return chromium;
  }

  @ParameterizedTest
  @CsvSource({"1440, en", "1440, zh", "390, en", "390, zh"})
  void pages_fit_without_scrolling_sideways(int width, String language) throws IOException {
    browser().width(width);
    fits("/?lang=" + language, "list-" + language + "-" + width, width);
    fits(DISPUTED, "disputed-" + language + "-" + width, width);
    browser().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    picture("disputed-open-" + language + "-" + width, width);
    fits("/customers/D0031", "quality-" + language + "-" + width, width);
    fits("/customers/nobody", "missing-" + language + "-" + width, width);
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void a_month_of_orders_takes_one_line(int width) {
    browser().width(width);
    browser().open(crm + DISPUTED);

    assertThat(browser().evaluate(MONTHS)).isEqualTo("12");
    assertThat(browser().evaluate(TALL_MONTHS)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"1440, en, What changed", "390, zh, 变化"})
  void an_answer_changes_the_diagnosis_on_the_spot(int width, String language, String changed) {
    browser().width(width);
    browser().open(crm + DISPUTED + "?lang=" + language);
    String before = browser().evaluate("document.querySelector('.why').innerText");
    String asked = browser().evaluate("document.querySelector('.asks').innerText");
    assertThat(browser().evaluate("document.querySelector('.changed') === null")).isEqualTo("true");

    browser().click(NO);
    String after = browser().evaluate("document.querySelector('main').innerText");
    String noted = browser().evaluate("document.querySelector('.noted').innerText");
    browser().click(".noted form[action$='/answers/withdrawn'] button");

    assertThat(after).contains(changed, "+6", "+12");
    assertThat(noted).contains(asked);
    assertThat(browser().evaluate("document.querySelector('.why').innerText")).isEqualTo(before);
  }

  @Test
  void the_keyboard_alone_is_enough_to_answer() {
    browser().width(1440);
    browser().open(crm + DISPUTED + "?lang=en");
    browser().press("Tab");
    assertThat(browser().evaluate("document.activeElement.className")).isEqualTo("skip");
    for (int i = 0; i < 40 && !focused().equals("false"); i++) {
      browser().press("Tab");
    }

    assertThat(focused()).isEqualTo("false");
    assertThat(browser().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
  }

  private static String focused() {
    return browser().evaluate("document.activeElement.value || ''");
  }

  private void fits(String page, String name, int width) throws IOException {
    browser().open(crm + page);
    picture(name, width);
  }

  private static void picture(String name, int width) throws IOException {
    browser().picture(PICTURES.resolve(name + ".png"));
    assertThat(browser().evaluate(TOO_WIDE)).as(name).isEmpty();
    assertThat(browser().evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", name)
        .isEqualTo(Integer.toString(width));
  }
}
