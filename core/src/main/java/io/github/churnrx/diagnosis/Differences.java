package io.github.churnrx.diagnosis;

import io.github.churnrx.diagnosis.Change.Because;
import io.github.churnrx.diagnosis.Change.Kind;
import io.github.churnrx.diagnosis.Change.Root;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two diagnoses of one customer, and why. */
final class Differences {
  private static final Text NONE = Text.of("无", "none");
  private static final Text UNJUDGED = Text.of("无从判断", "cannot be judged");

  private final Diagnosis before;
  private final Diagnosis after;
  private final List<Change> changes = new ArrayList<>();

  Differences(Diagnosis before, Diagnosis after) {
    this.before = before;
    this.after = after;
  }

  List<Change> find() {
    plain(
        Kind.STATUS,
        "status",
        Text.of("状态", "status"),
        before.status().label(),
        after.status().label());
    plain(
        Kind.TIER,
        "tier",
        Text.of("层级", "tier"),
        before.tier().map(tier -> tier.label()).orElse(NONE),
        after.tier().map(tier -> tier.label()).orElse(NONE));
    risk();
    plain(
        Kind.MAIN_CAUSE,
        "main-cause",
        Text.of("主要原因", "main cause"),
        name(before.mainCause()),
        name(after.mainCause()));
    Set<String> codes = new LinkedHashSet<>();
    after.causes().forEach(finding -> codes.add(finding.cause().id()));
    before.causes().forEach(finding -> codes.add(finding.cause().id()));
    codes.forEach(this::cause);
    actions();
    return changes;
  }

  private void plain(Kind kind, String code, Text label, Text was, Text is) {
    if (!was.equals(is)) {
      changes.add(new Change(kind, code, label, was, is, List.of()));
    }
  }

  private static Text name(Optional<CauseFinding> finding) {
    return finding.map(f -> f.cause().label()).orElse(NONE);
  }

  private void risk() {
    Text was = risk(before);
    Text is = risk(after);
    if (!was.equals(is)) {
      List<Evidence> old =
          before.risk().map(r -> both(r.supporting(), r.opposing())).orElse(List.of());
      List<Evidence> now =
          after.risk().map(r -> both(r.supporting(), r.opposing())).orElse(List.of());
      changes.add(new Change(Kind.RISK, "risk", Text.of("风险", "risk"), was, is, because(old, now)));
    }
  }

  private static Text risk(Diagnosis diagnosis) {
    return diagnosis.isRiskUnjudged()
        ? UNJUDGED
        : diagnosis.risk().map(Differences::inWords).orElse(NONE);
  }

  private static Text inWords(Risk risk) {
    return Text.of(
        risk.level().label().zh() + " " + risk.score(),
        risk.level().label().en() + " " + risk.score());
  }

  private void cause(String code) {
    Optional<CauseFinding> old = before.cause(code);
    Optional<CauseFinding> now = after.cause(code);
    Text was = old.map(Differences::inWords).orElse(Grade.NOT_INDICATED.label());
    Text is = now.map(Differences::inWords).orElse(Grade.NOT_INDICATED.label());
    if (!was.equals(is)) {
      Text label = now.or(() -> old).orElseThrow().cause().label();
      changes.add(
          new Change(
              Kind.CAUSE,
              code,
              label,
              was,
              is,
              because(
                  old.map(f -> both(f.supporting(), f.opposing())).orElse(List.of()),
                  now.map(f -> both(f.supporting(), f.opposing())).orElse(List.of()))));
    }
  }

  private static Text inWords(CauseFinding finding) {
    return Text.of(
        finding.grade().label().zh() + " " + finding.score(),
        finding.grade().label().en() + " " + finding.score());
  }

  private static List<Evidence> both(List<Evidence> supporting, List<Evidence> opposing) {
    return Stream.concat(supporting.stream(), opposing.stream()).toList();
  }

  /** Returns why the evidence for one target differs. */
  private List<Because> because(List<Evidence> old, List<Evidence> now) {
    Map<String, Evidence> was = byKey(old);
    Map<String, Evidence> is = byKey(now);
    Set<String> keys = new LinkedHashSet<>(is.keySet());
    keys.addAll(was.keySet());
    Set<Because> reasons = new LinkedHashSet<>();
    for (String key : keys) {
      Evidence then = was.get(key);
      Evidence here = is.get(key);
      boolean differs =
          then == null
              || here == null
              || !then.weight().equals(here.weight())
              || then.counted() != here.counted();
      if (differs) {
        reasons.addAll(because(then, here));
      }
    }
    return List.copyOf(reasons);
  }

  private static Map<String, Evidence> byKey(List<Evidence> evidence) {
    Map<String, Evidence> byKey = new LinkedHashMap<>();
    for (Evidence piece : evidence) {
      boolean supports = piece.weight().tenths() >= 0;
      byKey.put(piece.id() + piece.kind() + supports + piece.label().en(), piece);
    }
    return byKey;
  }

  /** Returns why a piece of evidence came, went or weighs something else. */
  private List<Because> because(@Nullable Evidence then, @Nullable Evidence here) {
    Evidence piece = here != null ? here : Objects.requireNonNull(then);
    List<Because> facts = new ArrayList<>();
    for (Reading reading : piece.readings()) {
      String signal = reading.signal().id();
      Optional<Reading> old = before.reading(signal);
      Optional<Reading> now = after.reading(signal);
      if (old.isPresent() && now.isPresent() && !old.get().value().equals(now.get().value())) {
        facts.add(
            new Because(
                Root.FACTS,
                signal,
                Text.of(
                    changed(reading, old.get(), now.get(), Locale.CHINESE),
                    changed(reading, old.get(), now.get(), Locale.ENGLISH)),
                piece.at()));
      }
    }
    boolean eventsDiffer =
        !piece.events().isEmpty()
            && (then == null || here == null || !then.events().equals(here.events()));
    if (facts.isEmpty() && (eventsDiffer || piece.kind() == Evidence.Kind.STATED)) {
      facts.add(new Because(Root.FACTS, piece.id(), words(piece), piece.at()));
    }
    if (!facts.isEmpty()) {
      return facts;
    }
    if (before.knowledgeVersion().equals(after.knowledgeVersion())) {
      // Another piece of its family became heavier or lighter: that one tells why.
      return List.of();
    }
    String was = then == null ? "-" : then.weight().toString();
    String is = here == null ? "-" : here.weight().toString();
    Text text =
        Text.of(
            "知识改了：" + piece.label().zh() + "（" + was + " → " + is + "）",
            "the knowledge changed: " + piece.label().en() + " (" + was + " → " + is + ")");
    return List.of(new Because(Root.KNOWLEDGE, piece.id(), text, piece.at()));
  }

  private static String changed(Reading reading, Reading old, Reading now, Locale locale) {
    return reading.signal().spoken().in(locale)
        + (locale.getLanguage().equals("zh") ? "：" : ": ")
        + old.text(locale)
        + " → "
        + now.text(locale);
  }

  private static Text words(Evidence piece) {
    return Text.of(piece.text(Locale.CHINESE), piece.text(Locale.ENGLISH));
  }

  private void actions() {
    Optional<Recommendation> firstWas = before.actions().stream().findFirst();
    Optional<Recommendation> firstIs = after.actions().stream().findFirst();
    if (!firstWas.map(Recommendation::id).equals(firstIs.map(Recommendation::id))) {
      changes.add(
          new Change(
              Kind.FIRST_ACTION,
              "first-action",
              Text.of("最先做的事", "first action"),
              firstWas.map(Differences::words).orElse(NONE),
              firstIs.map(Differences::words).orElse(NONE),
              List.of()));
    }
    for (Recommendation action : after.actions()) {
      Optional<Recommendation> old = named(before, action.id());
      if (old.isEmpty()) {
        add(Kind.ACTION_ADDED, action, NONE, when(action));
      } else if (!when(old.get()).equals(when(action))) {
        add(Kind.ACTION_MOVED, action, when(old.get()), when(action));
      }
    }
    for (Recommendation action : before.actions()) {
      if (named(after, action.id()).isEmpty()) {
        add(Kind.ACTION_DROPPED, action, when(action), NONE);
      }
    }
  }

  private void add(Kind kind, Recommendation action, Text was, Text is) {
    changes.add(new Change(kind, action.id(), words(action), was, is, List.of()));
  }

  private static Optional<Recommendation> named(Diagnosis diagnosis, String id) {
    return diagnosis.actions().stream().filter(action -> action.id().equals(id)).findFirst();
  }

  private static Text words(Recommendation action) {
    return Text.of(action.text(Locale.CHINESE), action.text(Locale.ENGLISH));
  }

  private static Text when(Recommendation action) {
    return Text.of(
        action.assignee().text(Locale.CHINESE) + "，" + action.due() + "，优先级 " + action.priority(),
        action.assignee().text(Locale.ENGLISH)
            + ", "
            + action.due()
            + ", priority "
            + action.priority());
  }
}
