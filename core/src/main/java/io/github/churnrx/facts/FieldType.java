package io.github.churnrx.facts;

import io.github.churnrx.text.Text;

/** What kind of value a {@link Field} holds, and as which Java type it is read and given. */
public enum FieldType implements Choice {
  /** A day, as {@link java.time.LocalDate}. */
  DATE("日期", "date"),
  /** An amount with its currency, as {@link Money}. */
  MONEY("金额", "money"),
  /** A number; read as {@link Double}, given as any {@link Number}. */
  NUMBER("数字", "number"),
  /** A share, 0.15 meaning 15 %; read as {@link Double}, given as any {@link Number}. */
  RATIO("比率", "ratio"),
  /** Yes or no, as {@link Boolean}. */
  FLAG("是否", "flag"),
  /** One of {@link Field#choices()}, as that enum constant. */
  CHOICE("选项", "choice"),
  /** Text, as {@link String}. */
  TEXT("文本", "text"),
  /** A person, as {@link PersonId}. */
  PERSON("人员", "person");

  private final String zh;
  private final String en;

  FieldType(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text label() {
    return Text.of(zh, en);
  }
}
