package io.github.churnrx.workbench.comparison;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Traces a changed diagnosis back to the cells that were changed. */
final class Reasons {
  private final Map<String, EntryChange> changes = new HashMap<>();
  private final List<EntryChange> settings;
  private final Map<String, String> renamed;

  Reasons(KnowledgeDiff diff, Map<String, String> renamed) {
    this.renamed = renamed;
    for (EntryChange change : diff.changes(Effect.DIAGNOSES)) {
      changes.put(change.table() + " " + change.id(), change);
      change.former().ifPresent(id -> changes.put(change.table() + " " + id, change));
    }
    this.settings =
        diff.changes(Effect.DIAGNOSES).stream()
            .filter(change -> change.table().equals("settings"))
            .toList();
  }

  List<Reason> of(Diagnosis old, Diagnosis now, Verdict was, Verdict is) {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    Set<String> targets = new LinkedHashSet<>();
    if (!was.hasSameMainCause(is)) {
      targets.add(is.mainCause());
      targets.add(was.mainCause());
    }
    if (!was.hasSameRisk(is)) {
      targets.add(Cause.LEAVING);
    }
    if (!was.hasSameFirstAction(is)) {
      now.actions().stream().limit(1).forEach(first -> targets.addAll(first.because()));
      old.actions().stream().limit(1).forEach(first -> targets.addAll(first.because()));
    }
    for (String target : targets) {
      evidence(evidence(old, target), evidence(now, target), old, now, reasons);
    }
    for (String target : targets) {
      settings.stream()
          .filter(change -> Turning.at(change, target, old, now, renamed))
          .forEach(change -> reasons.putIfAbsent(change.id(), reason(change)));
    }
    if (!was.hasSameFirstAction(is) || old.status() != now.status()) {
      actions(old, now, was, is, reasons);
    }
    return List.copyOf(reasons.values());
  }

  private Map<String, Evidence> evidence(Diagnosis diagnosis, String target) {
    List<Evidence> all = new ArrayList<>();
    if (target.equals(Cause.LEAVING)) {
      diagnosis
          .risk()
          .ifPresent(
              risk -> {
                all.addAll(risk.supporting());
                all.addAll(risk.opposing());
              });
    }
    diagnosis.causes().stream()
        .filter(f -> renamed.getOrDefault(f.cause().id(), f.cause().id()).equals(target))
        .forEach(
            finding -> {
              all.addAll(finding.supporting());
              all.addAll(finding.opposing());
            });
    Map<String, Evidence> byId = new LinkedHashMap<>();
    all.forEach(piece -> byId.putIfAbsent(piece.kind() + " " + piece.id(), piece));
    return byId;
  }

  private void evidence(
      Map<String, Evidence> was,
      Map<String, Evidence> is,
      Diagnosis old,
      Diagnosis now,
      Map<String, Reason> reasons) {
    Set<String> keys = new LinkedHashSet<>(is.keySet());
    keys.addAll(was.keySet());
    for (String key : keys) {
      Evidence before = was.get(key);
      Evidence after = is.get(key);
      if (before == null || after == null || !before.weight().equals(after.weight())) {
        Evidence piece = after == null ? before : after;
        if (piece != null) {
          reasons.putIfAbsent(
              piece.id(),
              new Reason(piece.id(), words(piece, before, after), cells(piece, old, now)));
        }
      }
    }
  }

  private static Text words(Evidence piece, @Nullable Evidence before, @Nullable Evidence after) {
    Text label = piece.label();
    if (before == null) {
      return Text.of(
          label.zh() + "：现在成立，权重 " + piece.weight(),
          label.en() + ": holds now, weight " + piece.weight());
    }
    if (after == null) {
      return Text.of(
          label.zh() + "：不再成立，原权重 " + piece.weight(),
          label.en() + ": holds no more, its weight was " + piece.weight());
    }
    return Text.of(
        label.zh() + "：权重 " + before.weight() + " → " + after.weight(),
        label.en() + ": weight " + before.weight() + " → " + after.weight());
  }

  /** Returns the changed cells behind a piece of evidence: its symptom's, or its signals'. */
  private List<Reason.Cell> cells(Evidence piece, Diagnosis old, Diagnosis now) {
    EntryChange symptom = changes.get("symptoms " + piece.id());
    if (symptom != null) {
      return cells(symptom);
    }
    List<Reason.Cell> cells = new ArrayList<>();
    for (Reading reading : piece.readings()) {
      String signal = reading.signal().id();
      EntryChange change = changes.get("signals " + signal);
      boolean differs =
          !old.reading(signal).map(Reading::value).equals(now.reading(signal).map(Reading::value));
      if (change != null && differs) {
        cells.addAll(cells(change));
      }
    }
    return cells;
  }

  private static List<Reason.Cell> cells(EntryChange change) {
    List<Reason.Cell> cells = new ArrayList<>();
    switch (change.kind()) {
      case CHANGED, RENAMED -> {
        for (PropertyChange property : change.properties()) {
          if (property.effect() == Effect.DIAGNOSES) {
            cells.add(cell(property));
          }
        }
      }
      case ADDED, REMOVED, SWITCHED_ON, SWITCHED_OFF -> cells.add(whole(change));
    }
    return cells;
  }

  private static Reason.Cell whole(EntryChange change) {
    Location before = change.beforeAt();
    Location after = change.afterAt();
    Location some = after != null ? after : before;
    Text kind = change.kind().label();
    Text text =
        Text.of(
            kind.zh() + " " + change.table() + " " + change.id(),
            kind.en() + ": " + change.table() + " " + change.id());
    Location known = some == null ? Location.of(change.table()) : some;
    return new Reason.Cell(text, before == null ? known : before, known);
  }

  private static Reason.Cell cell(PropertyChange property) {
    Text nothing = Text.of("无", "nothing");
    Text was = property.was().orElse(nothing);
    Text is = property.is().orElse(nothing);
    return new Reason.Cell(
        Text.of(
            property.label().zh() + "：" + was.zh() + " → " + is.zh(),
            property.label().en() + ": " + was.en() + " → " + is.en()),
        property.beforeAt(),
        property.afterAt());
  }

  private static Reason reason(EntryChange change) {
    return new Reason(
        change.id(), Text.of("设置 " + change.id(), "the setting " + change.id()), cells(change));
  }

  /** Adds the changes of actions that are or were advised, of policies, tiers and the status. */
  private void actions(
      Diagnosis old, Diagnosis now, Verdict was, Verdict is, Map<String, Reason> reasons) {
    Set<String> ids = new LinkedHashSet<>(is.actions());
    ids.addAll(was.actions());
    for (String id : ids) {
      note("actions " + id, reasons);
    }
    withheld(old, reasons);
    withheld(now, reasons);
    if (!old.tier().map(tier -> tier.id()).equals(now.tier().map(tier -> tier.id()))) {
      old.tier().ifPresent(tier -> note("tiers " + tier.id(), reasons));
      now.tier().ifPresent(tier -> note("tiers " + tier.id(), reasons));
    }
    if (old.status() != now.status()) {
      note("settings lost.no-order-days", reasons);
    }
  }

  private void note(String key, Map<String, Reason> reasons) {
    EntryChange change = changes.get(key);
    if (change != null) {
      reasons.putIfAbsent(change.id(), action(change));
    }
  }

  private void withheld(Diagnosis diagnosis, Map<String, Reason> reasons) {
    diagnosis
        .prescription()
        .withheld()
        .forEach(withheld -> note("policies " + withheld.decision().policy().id(), reasons));
  }

  private static Reason action(EntryChange change) {
    Text kind = change.kind().label();
    return new Reason(
        change.id(),
        Text.of(change.label().zh() + "：" + kind.zh(), change.label().en() + ": " + kind.en()),
        cells(change));
  }
}
