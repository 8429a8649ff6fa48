package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;
import static io.github.churnrx.testkit.Words.plain;

import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is expected of the questions worth asking. */
final class QuestionChecks {
  private final Examined examined;
  private final List<Question> questions;

  QuestionChecks(Examined examined) {
    this.examined = examined;
    this.questions = examined.expecting().askNext();
  }

  QuestionAssert asked(Entry signal) {
    Optional<Question> question = find(signal);
    if (question.isEmpty()) {
      examined.fail(
          join(Text.of("提问 ", "question for "), Vocabulary.named(signal)),
          asked(questions),
          whyNot(signal.id()),
          Set.of());
    }
    return new QuestionAssert(examined, question.orElse(null));
  }

  /** Tells that the value is known, that no question is written, or which questions are asked. */
  private List<Text> whyNot(String signal) {
    List<Text> hints = new ArrayList<>(examined.hints().around(signal));
    examined
        .names()
        .knowledge()
        .signal(signal)
        .ifPresent(
            known ->
                hints.add(
                    known.inquiry().isEmpty()
                        ? join(
                            Text.of("它没有写问题", "no question is written for it"),
                            plain("  [" + known.at() + "]"))
                        : Text.of(
                            "只问答案能改变首要行动的问题，最值得问的排在前面，最多五个",
                            "asked is only what could change the first action, the most rewarding"
                                + " first, five at most")));
    return hints;
  }

  void notAsked(Entry signal) {
    find(signal)
        .ifPresent(
            question ->
                examined.fail(
                    join(Text.of("不提问 ", "no question for "), Vocabulary.named(signal)),
                    asked(questions),
                    List.of(
                        join(
                            Text.of("可能影响：", "it could move "),
                            plain(String.join(", ", question.causes())))),
                    Set.of(signal.id())));
  }

  void nothingAsked() {
    if (!questions.isEmpty()) {
      examined.fail(Text.of("没有问题", "no question"), asked(questions), List.of(), Set.of());
    }
  }

  static Text asked(List<Question> questions) {
    return Words.list(questions.stream().map(question -> plain(question.signal().id())).toList());
  }

  private Optional<Question> find(Entry signal) {
    return questions.stream()
        .filter(question -> question.signal().id().equals(signal.id()))
        .findFirst();
  }
}
