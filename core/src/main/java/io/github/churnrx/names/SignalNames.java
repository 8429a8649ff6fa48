package io.github.churnrx.names;

import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Optional;

/** Says what to do about a signal that the knowledge does not have. */
public final class SignalNames {
  private SignalNames() {}

  /** Returns the remedy where the signal belongs to an industry whose knowledge is not in use. */
  public static Optional<Text> elsewhere(Knowledge knowledge, String signal) {
    List<String> industries = knowledge.industriesWith(signal);
    return industries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "它属于行业知识：请加 --industry " + String.join(" 或 --industry ", industries) + "。",
                "It belongs to an industry: add --industry "
                    + String.join(" or --industry ", industries)
                    + "."));
  }

  /** Returns the remedy for a signal of a case: its industry, or the name that was meant. */
  public static Text remedy(Knowledge knowledge, String signal, Subject subject) {
    return elsewhere(knowledge, signal)
        .or(() -> labelled(knowledge, signal, subject))
        .orElseGet(
            () ->
                Nearest.remedy(
                    signal,
                    knowledge.signals().stream()
                        .filter(known -> known.subject() == subject)
                        .map(Signal::id)
                        .toList()));
  }

  /** A case names signals by their ids, whatever the reader's language. */
  private static Optional<Text> labelled(Knowledge knowledge, String label, Subject subject) {
    return knowledge.signals().stream()
        .filter(known -> known.subject() == subject)
        .filter(
            known ->
                Text.isSameKey(known.label().en(), label)
                    || Text.isSameKey(known.label().zh(), label))
        .findFirst()
        .map(
            known ->
                Text.of(
                    "这是名称；信号“" + known.id() + "”在此处须用编号。",
                    "That is its label; here it goes by its id, \"" + known.id() + "\"."));
  }
}
