package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What each problem means, told in a sentence or two; read when it is first asked for. */
final class Explanations {
  private static final Properties ZH = read("problems_zh.properties");
  private static final Properties EN = read("problems_en.properties");

  private Explanations() {}

  /** Returns what a code means. */
  static Text of(String code) {
    return Text.of(ZH.getProperty(code, ""), EN.getProperty(code, ""));
  }

  private static Properties read(String name) {
    Properties texts = new Properties();
    try (InputStream in = Explanations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
