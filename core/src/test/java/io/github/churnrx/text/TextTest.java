package io.github.churnrx.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

  private final Text rival = Text.of("对手", "rival");

  @Test
  void speaksChineseToEveryChineseLocale() {
    assertThat(rival.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("对手");
    assertThat(rival.in(Locale.TRADITIONAL_CHINESE)).isEqualTo("对手");
  }

  @Test
  void speaksEnglishToEverybodyElse() {
    assertThat(rival.in(Locale.US)).isEqualTo("rival");
    assertThat(rival.in(Locale.GERMANY)).isEqualTo("rival");
    assertThat(rival).hasToString("rival");
  }
}
