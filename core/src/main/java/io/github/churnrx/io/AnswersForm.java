package io.github.churnrx.io;

import io.github.churnrx.text.Text;
import java.util.List;

/** The names that answers have in YAML and JSON. */
final class AnswersForm {
  static final Text COMPANY = Text.of("公司", "company");
  static final Text AS_OF = Text.of("日期", "asOf");
  static final Text ANSWERS = Text.of("回答", "answers");
  static final Text FIGURES = Text.of("数据", "figures");
  static final Text ANSWER = Text.of("答", "answer");
  static final Text NOTE = Text.of("备注", "note");

  /** The properties of the whole. */
  static final List<Text> TOP = List.of(COMPANY, AS_OF, ANSWERS, FIGURES);

  /** The properties of an answer with a note. */
  static final List<Text> NOTED = List.of(ANSWER, NOTE);

  private AnswersForm() {}
}
