package io.github.churnrx.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a document that is generated: what stands between {@code <!-- name -->} and {@code <!--
 * /name -->}. With {@code -Dchurnrx.docs=renew} it is written anew.
 */
public final class DocumentBlock {
  private static final boolean RENEWS = "renew".equals(System.getProperty("churnrx.docs"));

  private final Path file;
  private final String begin;
  private final String end;

  /** Names a block of a document in the folder {@code docs}. */
  public DocumentBlock(String document, String name) {
    this.file = Path.of("..", "docs", document);
    this.begin = "<!-- " + name + " -->\n";
    this.end = "<!-- /" + name + " -->";
  }

  /** Returns what stands in the block, after writing the new content if that is asked for. */
  public String afterRenewal(String content) {
    try {
      String text = Files.readString(file);
      int from = text.indexOf(begin) + begin.length();
      int to = text.indexOf(end);
      if (from < begin.length() || to < from) {
        throw new IllegalStateException(file + " has no block " + begin.strip());
      }
      if (RENEWS) {
        Files.writeString(file, text.substring(0, from) + content + text.substring(to));
        return content;
      }
      return text.substring(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
