package io.github.churnrx.portfolio;

import io.github.churnrx.text.Text;

/** Figures were given that contradict each other, or from which nothing can be worked out. */
public final class UnusableFiguresException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /**
   * Creates it.
   *
   * @param zh what is wrong and what to do, in Chinese
   * @param en the same in English, which is also the message
   */
  UnusableFiguresException(String zh, String en) {
    super(en);
    this.text = Text.of(zh, en);
  }

  /** Returns what is wrong and what to do, in both languages. */
  public Text text() {
    return text == null
        ? Text.of(String.valueOf(getMessage()), String.valueOf(getMessage()))
        : text;
  }
}
