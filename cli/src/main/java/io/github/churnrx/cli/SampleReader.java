package io.github.churnrx.cli;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.measurement.Columns;
import io.github.churnrx.measurement.Label;
import io.github.churnrx.measurement.Sample;
import io.github.churnrx.measurement.UnfitSampleException;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Diagnoses the customers of tables and reads beside them what became of each. */
final class SampleReader {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
  private static final Set<String> MISSING =
      Set.of("", "-", "--", "—", "na", "n/a", "#n/a", "null");
  private static final int VALUES_NAMED = 10;

  private final Diagnoser diagnoser;
  private final Outcome outcome;
  private final @Nullable Reason reason;
  private final @Nullable String period;
  private final Set<String> values = new TreeSet<>();
  private final List<String> unlabelled = new ArrayList<>();
  private final List<String> beyond = new ArrayList<>();
  private final Set<String> unknownReasons = new TreeSet<>();
  private final List<String> undated = new ArrayList<>();
  private int rejected;
  private @Nullable Columns columns;

  /**
   * What is to be foreseen.
   *
   * @param column the column that tells the outcome
   * @param value what stands there if it came
   * @param dateColumn the column with its day; null for none
   */
  record Outcome(String column, String value, @Nullable String dateColumn) {}

  /**
   * Why customers left.
   *
   * @param column the column with the codes
   * @param map what the codes mean
   */
  record Reason(String column, ReasonMap map) {}

  SampleReader(
      Diagnoser diagnoser, Outcome outcome, @Nullable Reason reason, @Nullable String period) {
    this.diagnoser = diagnoser;
    this.outcome = outcome;
    this.reason = reason;
    this.period = period;
  }

  /** Returns how many customers could not be diagnosed. */
  int rejected() {
    return rejected;
  }

  /** Returns the columns of the customers' table but for those that tell the outcome. */
  @Nullable Columns columns() {
    return columns;
  }

  /**
   * Reads all customers.
   *
   * @throws UnfitSampleException if labels are missing or facts are later than the outcome
   */
  Sample read(TableSource source) throws IOException {
    Sample sample = Sample.of(diagnoser.knowledge());
    LabelColumns labels = null;
    try (CaseSource.Cases cases = new UniqueCases(source.open())) {
      for (MappedCase next = cases.next(); next != null; next = cases.next()) {
        CustomerCase found = next.found();
        if (found == null) {
          rejected += next.isCustomer() ? 1 : 0;
          continue;
        }
        if (labels == null) {
          labels = open(source.table(next.at().file()));
          columns = new Columns(labels.otherNames());
        }
        Label label = label(next.at(), found, labels.at(next.at().row()));
        if (label != null) {
          add(sample, found, label, labels);
        }
      }
    } finally {
      if (labels != null) {
        labels.close();
      }
    }
    refuse(sample);
    return sample;
  }

  private LabelColumns open(Table table) throws IOException {
    return new LabelColumns(
        table,
        Arrays.asList(
            outcome.column(),
            outcome.dateColumn(),
            reason == null ? null : reason.column(),
            period));
  }

  private void add(Sample sample, CustomerCase found, Label label, LabelColumns labels) {
    try {
      sample.add(diagnoser.diagnose(found), label);
      if (columns != null) {
        columns.add(labels.others());
      }
    } catch (RejectedCaseException e) {
      rejected++;
    }
  }

  private @Nullable Label label(Location at, CustomerCase found, List<String> cells) {
    String value = cells.get(0);
    if (MISSING.contains(Text.key(value))) {
      unlabelled.add(at.toString());
      return null;
    }
    if (values.size() < VALUES_NAMED) {
      values.add(value);
    }
    boolean left = Text.key(value).equals(Text.key(outcome.value()));
    if (outcome.dateColumn() != null && left) {
      LocalDate day = day(cells.get(1));
      if (day == null) {
        undated.add(at.toString());
      } else if (found.asOf().isAfter(day)) {
        beyond.add(at.toString());
      }
    }
    LocalDate day = period == null ? null : day(cells.get(3));
    if (period != null && day == null) {
      undated.add(at.toString());
    }
    return new Label(left, left ? reasons(cells.get(2)) : null, day);
  }

  private @Nullable List<String> reasons(String code) {
    if (reason == null || MISSING.contains(Text.key(code))) {
      return null;
    }
    ReasonMap.Reason meant = reason.map().reason(code).orElse(null);
    if (meant == null) {
      unknownReasons.add(code);
      return null;
    }
    return meant.causes();
  }

  private static @Nullable LocalDate day(String text) {
    Matcher m = DAY.matcher(text);
    if (!m.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void refuse(Sample sample) {
    List<Text> reasons = new ArrayList<>();
    if (!unlabelled.isEmpty()) {
      reasons.add(
          Text.of(
              unlabelled.size()
                  + " 位客户没有结果（"
                  + outcome.column()
                  + " 为空，第一处在 "
                  + first(unlabelled)
                  + "）。未知不等于“否”：请补上，或先删除这些行。",
              unlabelled.size()
                  + " customers have no outcome ("
                  + outcome.column()
                  + " is empty, first at "
                  + first(unlabelled)
                  + "). Not known is not no: fill it in, or remove these rows first."));
    }
    if (!values.isEmpty()
        && values.stream().noneMatch(v -> Text.key(v).equals(Text.key(outcome.value())))) {
      reasons.add(
          Text.of(
              "列 "
                  + outcome.column()
                  + " 中没有“"
                  + outcome.value()
                  + "”，其中的值有 "
                  + String.join("、", values)
                  + "。",
              "no "
                  + outcome.value()
                  + " in the column "
                  + outcome.column()
                  + ", which holds "
                  + String.join(", ", values)
                  + "."));
    }
    if (!beyond.isEmpty()) {
      reasons.add(
          Text.of(
              beyond.size()
                  + " 位客户的诊断基准日晚于结果日期（第一处在 "
                  + first(beyond)
                  + "），事实可能来自结果之后。请用更早的 --as-of。",
              beyond.size()
                  + " customers are judged on a day after their outcome (first at "
                  + first(beyond)
                  + "), so that facts may be later than what they should foresee. Use an earlier"
                  + " --as-of."));
    }
    if (!undated.isEmpty()) {
      reasons.add(
          Text.of(
              undated.size() + " 行没有可读的日期（第一处在 " + first(undated) + "）。请写成 2026-03-31。",
              undated.size()
                  + " rows have no date that can be read (first at "
                  + first(undated)
                  + "). Write 2026-03-31."));
    }
    if (!unknownReasons.isEmpty() && reason != null) {
      reasons.add(
          Text.of(
              "对照表 "
                  + reason.map().id()
                  + " 不认识原因 "
                  + String.join("、", unknownReasons)
                  + "。请补充对照表。",
              "the map "
                  + reason.map().id()
                  + " does not know the reasons "
                  + String.join(", ", unknownReasons)
                  + ". Add them to it."));
    }
    if (sample.size() + sample.lost() == 0 && reasons.isEmpty()) {
      reasons.add(
          Text.of(
              "没有一位客户可以诊断。请先运行 churnrx diagnose 查看原因。",
              "no customer could be diagnosed. Run churnrx diagnose to see why."));
    }
    if (!reasons.isEmpty()) {
      throw new UnfitSampleException(reasons);
    }
  }

  private static String first(List<String> places) {
    return places.get(0);
  }
}
