package io.github.churnrx.workbench.comparison;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether a changed setting turned the judgement of one target. */
final class Turning {
  private Turning() {}

  /** Returns whether a score lies where the setting was moved across it. */
  static boolean at(
      EntryChange setting,
      String target,
      Diagnosis old,
      Diagnosis now,
      Map<String, String> renamed) {
    Judged was = judged(old, target, renamed);
    Judged is = judged(now, target, renamed);
    if (was.level().equals(is.level())) {
      return false;
    }
    boolean isRisk = target.equals(Cause.LEAVING);
    boolean concerns =
        isRisk
            ? setting.id().startsWith("risk.") || setting.id().startsWith("lost.")
            : setting.id().startsWith("grade.") || setting.id().equals("stated.cap");
    return concerns && (crossed(setting, is.score()) || Objects.equals(was.score(), is.score()));
  }

  private static boolean crossed(EntryChange setting, @Nullable Decibans score) {
    Optional<PropertyChange> value =
        setting.properties().stream().filter(p -> p.property().equals("value")).findFirst();
    BigDecimal one = value.flatMap(PropertyChange::was).map(Turning::number).orElse(null);
    BigDecimal other = value.flatMap(PropertyChange::is).map(Turning::number).orElse(null);
    if (one == null || other == null || score == null) {
      return false;
    }
    BigDecimal size = BigDecimal.valueOf(score.tenths(), 1);
    return size.compareTo(one.min(other)) >= 0 && size.compareTo(one.max(other)) <= 0;
  }

  private static @Nullable BigDecimal number(Text text) {
    try {
      return new BigDecimal(text.en());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private record Judged(String level, @Nullable Decibans score) {}

  private static Judged judged(Diagnosis diagnosis, String target, Map<String, String> renamed) {
    if (target.equals(Cause.LEAVING)) {
      return diagnosis
          .risk()
          .map(risk -> new Judged(risk.level().name(), risk.score()))
          .orElse(new Judged("", null));
    }
    for (CauseFinding finding : diagnosis.causes()) {
      String id = finding.cause().id();
      if (renamed.getOrDefault(id, id).equals(target)) {
        return new Judged(finding.grade().name(), finding.score());
      }
    }
    return new Judged("", null);
  }
}
