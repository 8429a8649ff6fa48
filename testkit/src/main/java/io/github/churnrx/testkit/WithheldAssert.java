package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;
import static io.github.churnrx.testkit.Words.plain;

import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is expected of an action that is withheld, and of the diagnosis it belongs to. */
public final class WithheldAssert extends DiagnosisAssert {
  private final @Nullable Withheld withheld;

  /**
   * Creates the assertion.
   *
   * @param withheld null if it is not withheld, as was said already: what else is expected of it
   *     does not count
   */
  WithheldAssert(Examined examined, @Nullable Withheld withheld) {
    super(examined);
    this.withheld = withheld;
  }

  /** Expects a policy to be what withholds it. */
  public WithheldAssert by(String policy) {
    Entry expected = examined().find(Kind.POLICY, policy);
    if (withheld != null && !withheld.decision().policy().id().equals(expected.id())) {
      Text id = plain(withheld.recommendation().id());
      fail(
          join(id, Text.of(" 由策略 ", " withheld by "), Vocabulary.named(expected)),
          ActionChecks.policy(withheld.decision()),
          Set.of(withheld.recommendation().id()));
    }
    return this;
  }
}
