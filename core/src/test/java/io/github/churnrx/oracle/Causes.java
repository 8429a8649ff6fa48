package io.github.churnrx.oracle;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.StatedReason;
import io.github.churnrx.oracle.Sides.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence of one case: risk, ranked causes, and whether the reason is undetermined. */
final class Causes {
  private final Book book;
  private final Signals signals;
  private final Tally tally;
  private final List<Symptom> symptoms;
  private final List<Weighed> ranked;

  Causes(Book book, Signals signals, Tally tally) {
    this.book = book;
    this.tally = tally;
    this.signals = signals;
    this.symptoms =
        book.entries("symptoms").stream().map(s -> new Symptom(s, book, signals)).toList();
    List<Weighed> all = new ArrayList<>();
    for (Entry cause : book.entries("causes")) {
      Sides sides = sides(cause.id());
      if (!sides.isEmpty()) {
        double coverage = coverage(List.of(cause.id()));
        String grade = grade(sides, coverage);
        all.add(new Weighed(cause.id(), cause.cell("group"), sides, coverage, grade));
      }
    }
    all.sort(
        Comparator.<Weighed>comparingInt(c -> -c.sides().score())
            .thenComparingDouble(c -> -c.coverage())
            .thenComparing(Weighed::code));
    this.ranked = exclude(all);
  }

  private Sides sides(String target) {
    List<Piece> pieces = new ArrayList<>();
    for (Symptom s : symptoms) {
      Integer supports = s.supports().get(target);
      Integer against = s.against().get(target);
      if (s.state() == Symptom.State.RAISED && supports != null) {
        pieces.add(new Piece(s.id(), "SYMPTOM", s.family(), supports));
      }
      if (s.state() == Symptom.State.RAISED && against != null) {
        pieces.add(new Piece(s.id(), "SYMPTOM", s.family(), -against));
      }
      if (s.state() == Symptom.State.ABSENT && s.absent() > 0 && supports != null) {
        pieces.add(new Piece(s.id(), "ABSENCE", s.family(), -s.absent()));
      }
    }
    List<StatedReason> stated = signals.customerCase().statedReasons();
    if (stated.stream().anyMatch(reason -> reason.cause().equals(target))) {
      pieces.add(new Piece("stated", "STATED", "stated", book.tenths("stated.cap", 6)));
    }
    return new Sides(target, pieces);
  }

  private double coverage(List<String> targets) {
    Coverage coverage = new Coverage();
    targets.forEach(target -> coverage.add(target, symptoms));
    return coverage.ratio();
  }

  private String grade(Sides sides, double coverage) {
    int score = sides.score();
    int conflict = book.tenths("grade.conflict", 6);
    if (Math.min(sides.plus(), sides.minus()) >= conflict && Math.abs(score) < conflict) {
      return "CONFLICTED";
    }
    if (score >= book.tenths("grade.strong", 15)
        && sides.familiesFor() >= book.setting("grade.strong-families", 2)
        && coverage >= book.setting("grade.strong-coverage", 0.5)) {
      return "STRONG";
    } else if (score >= book.tenths("grade.likely", 10)) {
      return "LIKELY";
    } else if (score >= book.tenths("grade.possible", 5)) {
      return "POSSIBLE";
    }
    return score <= book.tenths("grade.ruled-out", -10) ? "RULED_OUT" : "NOT_INDICATED";
  }

  /** Of found causes of one group only the first is kept, and only if it leads by the margin. */
  private List<Weighed> exclude(List<Weighed> all) {
    List<Weighed> kept = new ArrayList<>();
    for (Weighed cause : all) {
      List<Weighed> rivals =
          all.stream()
              .filter(
                  other ->
                      other.isFound() && Plain.key(other.group()).equals(Plain.key(cause.group())))
              .toList();
      boolean excluded = false;
      if (cause.isFound() && !cause.group().isEmpty() && rivals.size() > 1) {
        int lead = rivals.get(0).sides().score() - rivals.get(1).sides().score();
        excluded = !rivals.get(0).equals(cause) || lead < book.tenths("exclusive.margin", 3);
      }
      if (excluded) {
        tally.note("excluded " + (rivals.get(0).equals(cause) ? "without a lead" : "by a rival"));
      }
      kept.add(excluded ? cause.atMostPossible() : cause);
    }
    return kept;
  }

  List<Weighed> ranked() {
    return ranked;
  }

  /** Returns the level of risk, or nothing for a lost customer. */
  @Nullable String risk() {
    if (signals.standing().status() == Customer.Status.LOST) {
      return null;
    }
    int score = sides("LEAVING").score();
    if (score >= book.tenths("risk.very-high", 13)) {
      return "VERY_HIGH";
    } else if (score >= book.tenths("risk.high", 8)) {
      return "HIGH";
    }
    return score >= book.tenths("risk.raised", 3) ? "RAISED" : "USUAL";
  }

  /**
   * Returns why no cause is found although somebody left or may leave; nothing if one is, or if a
   * person confirmed one.
   */
  @Nullable String undetermined() {
    boolean isListed = signals.standing().status() == Customer.Status.AT_RISK;
    if (("USUAL".equals(risk()) && !isListed)
        || ranked.stream().anyMatch(Weighed::isFound)
        || signals.customerCase().confirmedReason().isPresent()) {
      return null;
    }
    if (coverageOfAll() < book.setting("undetermined.coverage", 0.4)) {
      return "LOW_COVERAGE";
    }
    boolean conflict = ranked.stream().anyMatch(c -> c.grade().equals("CONFLICTED"));
    return conflict ? "CONFLICT" : "NO_EVIDENCE";
  }

  private double coverageOfAll() {
    return coverage(book.entries("causes").stream().map(Entry::id).toList());
  }

  void write(Transcript transcript) {
    String risk = risk();
    tally.note("risk " + (risk == null ? "absent" : risk));
    if (risk != null) {
      transcript.risk(risk, sides("LEAVING").score());
      sides("LEAVING").write(transcript);
    }
    for (Weighed c : ranked) {
      Sides s = c.sides();
      int rank = ranked.indexOf(c) + 1;
      transcript.cause(rank, c.code(), c.grade(), s.score(), s.plus(), s.minus(), c.coverage());
      s.write(transcript);
      tally.note("grade " + c.grade());
      symptoms.stream()
          .filter(row -> row.claims(c.code()) && row.state() == Symptom.State.UNKNOWN)
          .sorted(
              Comparator.<Symptom>comparingInt(row -> -Math.abs(row.weight(c.code())))
                  .thenComparing(Symptom::id))
          .forEach(row -> transcript.missing(c.code(), row.id(), row.weight(c.code())));
    }
    symptoms.forEach(s -> tally.note("symptom " + s.state()));
    String reason = undetermined();
    if (reason != null) {
      transcript.undetermined(reason, coverageOfAll());
      tally.note("undetermined " + reason);
    }
  }
}
