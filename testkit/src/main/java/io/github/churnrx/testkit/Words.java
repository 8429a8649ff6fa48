package io.github.churnrx.testkit;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How failures call things. */
final class Words {
  static final Text NONE = Text.of("无", "none");

  private Words() {}

  static Text twice(String customer) {
    return Text.of("客户重复：" + customer, "the customer stands twice: " + customer);
  }

  static Text plain(String text) {
    return Text.of(text, text);
  }

  static Text join(Text... parts) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Text part : parts) {
      zh.append(part.zh());
      en.append(part.en());
    }
    return Text.of(zh.toString(), en.toString());
  }

  static Text list(List<Text> texts) {
    return texts.isEmpty()
        ? NONE
        : Text.of(
            texts.stream().map(Text::zh).collect(Collectors.joining("、")),
            texts.stream().map(Text::en).collect(Collectors.joining(", ")));
  }

  static Text label(Choice choice) {
    return choice.label();
  }

  static Text cause(CauseFinding finding) {
    return Text.of(
        finding.cause().id()
            + "（"
            + finding.cause().label().zh()
            + "）"
            + finding.grade().label().zh()
            + " "
            + finding.score(),
        finding.cause().id()
            + " ("
            + finding.cause().label().en()
            + ") "
            + finding.grade().label().en()
            + " "
            + finding.score());
  }

  static Text causes(List<CauseFinding> findings) {
    return list(findings.stream().map(Words::cause).toList());
  }

  static Text risk(Risk risk) {
    return risk.isJudged()
        ? join(risk.level().label(), plain(" " + risk.score()))
        : Text.of("无从判断（已知信息太少）", "cannot be judged (too little is known)");
  }

  static Text evidence(List<Evidence> pieces) {
    return list(
        pieces.stream()
            .map(
                piece ->
                    Text.of(
                        piece.id()
                            + " "
                            + piece.weight()
                            + "（"
                            + line(piece.text(Locale.CHINESE))
                            + "）",
                        piece.id()
                            + " "
                            + piece.weight()
                            + " ("
                            + line(piece.text(Locale.ENGLISH))
                            + ")"))
            .toList());
  }

  static Text actions(List<Recommendation> actions) {
    return list(actions.stream().map(action -> plain(action.id())).toList());
  }

  /** What customers write may hold line ends. */
  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
