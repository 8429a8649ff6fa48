package io.github.churnrx.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A symptom of one case: what it claims, and whether it is there. */
final class Symptom {
  private final String id;
  private final String family;
  private final Map<String, Integer> supports;
  private final Map<String, Integer> against;
  private final int absent;
  private final State state;

  /** Whether a symptom is there. */
  enum State {
    RAISED,
    ABSENT,
    UNKNOWN,
    NOT_APPLICABLE
  }

  Symptom(Entry entry, Book book, Signals signals) {
    this.id = entry.id();
    this.family = book.names("families").id(entry.cell("family"));
    int cap = family.equals("stated") ? book.tenths("stated.cap", 6) : Integer.MAX_VALUE;
    this.supports = claims(entry.cell("supports"), book, cap);
    this.against = claims(entry.cell("against"), book, cap);
    this.absent =
        entry.cell("absent").isEmpty() ? 0 : Math.min(cap, strength(entry.cell("absent")));
    this.state = state(entry, signals);
  }

  private static Map<String, Integer> claims(String cell, Book book, int cap) {
    Map<String, Integer> claims = new LinkedHashMap<>();
    for (String claim : Entry.list(cell)) {
      int blank = claim.lastIndexOf(' ');
      for (String target : book.names("causes").all(List.of(claim.substring(0, blank)))) {
        claims.put(target, Math.min(cap, strength(claim.substring(blank + 1))));
      }
    }
    return claims;
  }

  private static int strength(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "weak", "弱" -> 30;
      case "moderate", "中" -> 60;
      case "strong", "强" -> 100;
      case "decisive", "决定" -> 170;
      default -> (int) Math.round(Double.parseDouble(word) * 10);
    };
  }

  private static State state(Entry entry, Signals signals) {
    Answer any = Answer.NO;
    boolean applies = false;
    for (List<String> conditions : alternatives(entry, signals)) {
      Answer all = Answer.YES;
      boolean rowApplies = true;
      for (String condition : conditions) {
        all = all.and(signals.holds(condition));
        rowApplies &= !signals.isNotApplicable(condition);
      }
      any = any.or(all);
      applies |= rowApplies;
    }
    return switch (any) {
      case YES -> State.RAISED;
      case UNSURE -> State.UNKNOWN;
      case NO -> applies ? State.ABSENT : State.NOT_APPLICABLE;
    };
  }

  /** Returns the rows with their conditions, without those that need what is switched off. */
  private static List<List<String>> alternatives(Entry entry, Signals signals) {
    List<List<String>> alternatives = new ArrayList<>();
    for (int row = 0; row < entry.rows().size(); row++) {
      List<String> conditions = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        String condition = entry.own(row, "when-" + i);
        if (!condition.isEmpty()) {
          conditions.add(condition);
        }
      }
      if (conditions.stream().noneMatch(signals::isOff)) {
        alternatives.add(conditions);
      }
    }
    return alternatives;
  }

  String id() {
    return id;
  }

  String family() {
    return family;
  }

  State state() {
    return state;
  }

  Map<String, Integer> supports() {
    return supports;
  }

  Map<String, Integer> against() {
    return against;
  }

  /** Returns how much its absence speaks against what it supports. */
  int absent() {
    return absent;
  }

  boolean claims(String target) {
    return supports.containsKey(target) || against.containsKey(target);
  }

  /** Returns the weight for a target, the heavier one if it claims both. */
  int weight(String target) {
    int plus = supports.getOrDefault(target, 0);
    int minus = against.getOrDefault(target, 0);
    return minus > plus ? -minus : plus;
  }
}
