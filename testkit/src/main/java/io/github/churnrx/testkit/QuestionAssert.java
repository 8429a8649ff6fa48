package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;
import static io.github.churnrx.testkit.Words.plain;

import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is expected of a question worth asking, and of the diagnosis it belongs to. */
public final class QuestionAssert extends DiagnosisAssert {
  private final @Nullable Question question;

  /**
   * Creates the assertion.
   *
   * @param question null if it is not asked, as was said already: what else is expected of it does
   *     not count
   */
  QuestionAssert(Examined examined, @Nullable Question question) {
    super(examined);
    this.question = question;
  }

  /** Expects a role to be whom to ask: the one the question is for, or its substitute. */
  public QuestionAssert of(String role) {
    Entry expected = examined().find(Kind.ROLE, role);
    if (question != null && !question.role().id().equals(expected.id())) {
      Text asked = plain(question.signal().id() + " ");
      fail(
          join(asked, Text.of("问", "asked of "), Vocabulary.named(expected)),
          join(
              asked,
              Text.of("问", "asked of "),
              examined().names().named(Kind.ROLE, question.role().id())),
          Set.of(question.signal().id()));
    }
    return this;
  }

  /** Expects it to be the question to ask first. */
  public QuestionAssert first() {
    List<Question> all = diagnosis().askNext();
    if (question != null && !all.get(0).equals(question)) {
      fail(
          join(Text.of("最先问 ", "first question for "), plain(question.signal().id())),
          QuestionChecks.asked(all),
          Set.of(question.signal().id()));
    }
    return this;
  }
}
