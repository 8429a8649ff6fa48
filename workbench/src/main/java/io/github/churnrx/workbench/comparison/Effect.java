package io.github.churnrx.workbench.comparison;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/** What a change of knowledge can do. */
public enum Effect implements Choice {
  /** It can change what is found, advised or asked. */
  DIAGNOSES("会影响诊断", "can change diagnoses"),
  /** It changes codes, texts, sources and other documentation only. */
  TEXTS("只改文字和说明", "texts and documentation only");

  private final Text label;

  Effect(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
