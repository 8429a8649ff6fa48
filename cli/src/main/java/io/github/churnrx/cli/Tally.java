package io.github.churnrx.cli;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.mapping.Rejection;
import io.github.churnrx.text.Text;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what became of the cases of a run. */
final class Tally {
  private long diagnosed;
  private long rejectedCustomers;
  private long rejectedRows;
  private long lost;
  private long undetermined;
  private long unjudged;
  private long listed;
  private final EnumMap<Subject, Long> subjects = new EnumMap<>(Subject.class);
  private final EnumMap<RiskLevel, Long> risks = new EnumMap<>(RiskLevel.class);
  private final Map<String, CauseCount> causes = new TreeMap<>();
  private final Map<String, Long> codes = new TreeMap<>();

  /**
   * How often a cause is the main one.
   *
   * @param label its names
   * @param count how often
   */
  record CauseCount(Text label, long count) {}

  void add(Diagnosis diagnosis) {
    diagnosed++;
    subjects.merge(diagnosis.about(), 1L, Long::sum);
    if (diagnosis.about() != Subject.COMPANY) {
      diagnosis.risk().ifPresentOrElse(risk -> add(diagnosis, risk.level()), () -> lost++);
    }
    diagnosis
        .mainCause()
        .ifPresent(main -> addCause(main.cause().id(), new CauseCount(main.cause().label(), 1)));
    if (diagnosis.undetermined().isPresent()) {
      undetermined++;
    }
  }

  private void add(Diagnosis diagnosis, RiskLevel level) {
    if (diagnosis.isRiskUnjudged()) {
      unjudged++;
    } else if (!level.isRaised() && diagnosis.isAtRisk()) {
      listed++;
    } else {
      risks.merge(level, 1L, Long::sum);
    }
  }

  private void addCause(String id, CauseCount more) {
    causes.merge(
        id, more, (one, other) -> new CauseCount(one.label(), one.count() + other.count()));
  }

  void addRejectedCustomer() {
    rejectedCustomers++;
  }

  void addRejections(List<Rejection> rejections) {
    Set<Location> rows = new HashSet<>();
    for (Rejection rejection : rejections) {
      Location at = rejection.problem().at();
      rows.add(Location.of(at.file(), at.row()));
      codes.merge(rejection.problem().code(), 1L, Long::sum);
    }
    rejectedRows += rows.size();
  }

  void add(Tally other) {
    diagnosed += other.diagnosed;
    rejectedCustomers += other.rejectedCustomers;
    rejectedRows += other.rejectedRows;
    lost += other.lost;
    undetermined += other.undetermined;
    unjudged += other.unjudged;
    listed += other.listed;
    other.subjects.forEach((subject, count) -> subjects.merge(subject, count, Long::sum));
    other.risks.forEach((level, count) -> risks.merge(level, count, Long::sum));
    other.causes.forEach(this::addCause);
    other.codes.forEach((code, count) -> codes.merge(code, count, Long::sum));
  }

  long diagnosed() {
    return diagnosed;
  }

  long rejectedCustomers() {
    return rejectedCustomers;
  }

  /** Returns how many customers there were. */
  long read() {
    return diagnosed + rejectedCustomers;
  }

  /** Returns how many rows were left out, those of customers and of events. */
  long rejectedRows() {
    return rejectedRows;
  }

  long lost() {
    return lost;
  }

  long undetermined() {
    return undetermined;
  }

  /** Returns of how many too little is known to judge the risk. */
  long unjudged() {
    return unjudged;
  }

  /** Returns how many are listed as at risk although no unusual risk is seen. */
  long listed() {
    return listed;
  }

  /** Returns how many diagnoses are about customers, account owners or the company. */
  long about(Subject subject) {
    return subjects.getOrDefault(subject, 0L);
  }

  long atRisk(RiskLevel level) {
    return risks.getOrDefault(level, 0L);
  }

  /** Returns the main causes, the most frequent first. */
  List<CauseCount> causes() {
    return causes.values().stream()
        .sorted(Comparator.comparingLong(CauseCount::count).reversed())
        .toList();
  }

  /** Returns how often each kind of problem occurred, by its code. */
  Map<String, Long> codes() {
    return codes;
  }
}
