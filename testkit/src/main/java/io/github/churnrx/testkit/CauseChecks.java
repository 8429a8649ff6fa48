package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is expected of causes. */
final class CauseChecks {
  private static final int BEST = 3;

  private final Examined examined;
  private final Diagnosis diagnosis;

  CauseChecks(Examined examined) {
    this.examined = examined;
    this.diagnosis = examined.expecting();
  }

  FindingAssert main(Entry cause) {
    Optional<CauseFinding> main = diagnosis.mainCause();
    if (main.isPresent() && main.get().cause().id().equals(cause.id())) {
      return FindingAssert.of(examined, main.get());
    }
    Optional<CauseFinding> own = diagnosis.cause(cause.id());
    List<Text> hints = new ArrayList<>();
    if (main.isPresent()
        || !best().stream().map(finding -> finding.cause().id()).toList().contains(cause.id())) {
      own.ifPresent(finding -> hints.add(join(Text.of("它是：", "it is "), Words.cause(finding))));
    }
    if (own.isEmpty() || !own.get().isFound()) {
      hints.addAll(examined.hints().towards(cause.id()));
    }
    Set<String> open = new LinkedHashSet<>(Set.of(cause.id()));
    main.ifPresent(finding -> open.add(finding.cause().id()));
    Text expected = join(Text.of("主要原因 ", "main cause "), Vocabulary.named(cause));
    examined.fail(expected, main.map(Words::cause).orElseGet(this::noneLikely), hints, open);
    return FindingAssert.missing(examined, cause.id());
  }

  FindingAssert graded(Entry cause, Grade grade) {
    Optional<CauseFinding> own = diagnosis.cause(cause.id());
    Grade found = own.map(CauseFinding::grade).orElse(Grade.NOT_INDICATED);
    boolean isLeast = grade.isAtLeast(Grade.POSSIBLE);
    if (isLeast ? found.isAtLeast(grade) : found == grade) {
      return own.map(finding -> FindingAssert.of(examined, finding))
          .orElseGet(() -> FindingAssert.bare(examined, cause.id()));
    }
    Text least = isLeast ? Text.of("至少", " at least ") : Text.of("", " ");
    examined.fail(
        join(Text.of("原因 ", "cause "), Vocabulary.named(cause), least, grade.label()),
        own.map(Words::cause).orElse(Text.of("没有任何证据", "no evidence for or against it")),
        isLeast ? examined.hints().towards(cause.id()) : List.of(),
        Set.of(cause.id()));
    return FindingAssert.missing(examined, cause.id());
  }

  void notFound(Entry cause) {
    diagnosis
        .cause(cause.id())
        .filter(CauseFinding::isFound)
        .ifPresent(
            finding ->
                examined.fail(
                    join(Text.of("不成立的原因 ", "no cause "), Vocabulary.named(cause)),
                    Words.cause(finding),
                    List.of(
                        join(Text.of("依据：", "because of "), Words.evidence(finding.supporting()))),
                    Set.of(cause.id())));
  }

  private Text noneLikely() {
    return best().isEmpty()
        ? Words.NONE
        : join(Text.of("没有可能性大的：", "none likely: "), Words.causes(best()));
  }

  private List<CauseFinding> best() {
    return diagnosis.causes().stream().limit(BEST).toList();
  }
}
