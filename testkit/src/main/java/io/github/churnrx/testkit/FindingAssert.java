package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;
import static io.github.churnrx.testkit.Words.plain;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Set;

/** What is expected of a cause or of the risk, and of the diagnosis it belongs to. */
public final class FindingAssert extends DiagnosisAssert {
  private final String target;
  private final List<Evidence> supporting;
  private final List<Evidence> opposing;
  private final boolean isThere;

  private FindingAssert(
      Examined examined,
      String target,
      List<Evidence> supporting,
      List<Evidence> opposing,
      boolean isThere) {
    super(examined);
    this.isThere = isThere;
    this.target = target;
    this.supporting = supporting;
    this.opposing = opposing;
  }

  static FindingAssert of(Examined examined, CauseFinding finding) {
    return new FindingAssert(
        examined, finding.cause().id(), finding.supporting(), finding.opposing(), true);
  }

  static FindingAssert of(Examined examined, Risk risk) {
    return new FindingAssert(examined, Cause.LEAVING, risk.supporting(), risk.opposing(), true);
  }

  /** Returns the finding of a cause for and against which there is no evidence. */
  static FindingAssert bare(Examined examined, String target) {
    return new FindingAssert(examined, target, List.of(), List.of(), true);
  }

  /** Returns what is not there, as was said already: what else is expected of it does not count. */
  static FindingAssert missing(Examined examined, String target) {
    return new FindingAssert(examined, target, List.of(), List.of(), false);
  }

  /**
   * Expects a piece of evidence for it, whether or not a stronger one of the same family outweighs
   * it.
   *
   * @param evidence a symptom, {@code stated} for what the customer says, or a signal whose value
   *     decided
   */
  public FindingAssert becauseOf(String evidence) {
    return holds(evidence, supporting, Text.of(" 的依据 ", " because of "));
  }

  /**
   * Expects a piece of evidence against it.
   *
   * @param evidence as in {@link #becauseOf}
   */
  public FindingAssert despite(String evidence) {
    return holds(evidence, opposing, Text.of(" 的反证 ", " despite "));
  }

  /**
   * Expects a piece of evidence not to be among those for it.
   *
   * @param evidence as in {@link #becauseOf}
   */
  public FindingAssert notBecauseOf(String evidence) {
    Entry entry = examined().find(Kind.EVIDENCE, evidence);
    if (supporting.stream().anyMatch(piece -> rests(piece, entry))) {
      examined()
          .fail(
              join(plain(target), Text.of(" 的依据不含 ", " not because of "), Vocabulary.named(entry)),
              Words.evidence(supporting),
              List.of(),
              Set.of(target));
    }
    return this;
  }

  private FindingAssert holds(String evidence, List<Evidence> pieces, Text relation) {
    Entry entry = examined().find(Kind.EVIDENCE, evidence);
    if (isThere && pieces.stream().noneMatch(piece -> rests(piece, entry))) {
      examined()
          .fail(
              join(plain(target), relation, Vocabulary.named(entry)),
              Words.evidence(pieces),
              examined().hints().around(entry.id()),
              Set.of(target));
    }
    return this;
  }

  private static boolean rests(Evidence piece, Entry entry) {
    return piece.id().equals(entry.id())
        || piece.readings().stream().anyMatch(reading -> reading.signal().id().equals(entry.id()));
  }
}
