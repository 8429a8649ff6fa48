package io.github.churnrx.measurement;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.measurement.Report.CauseQuality;
import io.github.churnrx.measurement.Report.Drift;
import io.github.churnrx.measurement.Report.Leak;
import io.github.churnrx.measurement.Report.Periods;
import io.github.churnrx.measurement.Report.Reasons;
import io.github.churnrx.measurement.Report.RuleQuality;
import io.github.churnrx.measurement.Sheet.Form;
import io.github.churnrx.portfolio.Interval;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a report for readers, as JSON, or its rules as CSV. Thread-safe. */
public final class ReportWriter {
  private final SheetWriter writer;

  private ReportWriter(Locale locale) {
    this.writer = new SheetWriter(locale);
  }

  /**
   * Returns a writer.
   *
   * @param locale Chinese or English; ids do not depend on it
   */
  public static ReportWriter in(Locale locale) {
    return new ReportWriter(locale);
  }

  /** Returns the report for readers. It is not meant to be parsed. */
  public String text(Report report) {
    return sheets(report).stream().map(writer::text).collect(Collectors.joining("\n"));
  }

  /** Returns the whole report as one JSON object. */
  public String json(Report report) {
    return writer.json(sheets(report));
  }

  /** Returns the rules as a table, one row each, with the names of columns in the first. */
  public String csv(Report report) {
    return writer.csv(rules(report));
  }

  private static List<Sheet> sheets(Report report) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(whole(report));
    if (!report.leaks().isEmpty()) {
      sheets.add(leaks(report));
    }
    sheets.add(deciles(report));
    Reliability reliability = report.reliability();
    if (reliability != null) {
      sheets.add(bins(reliability));
    }
    sheets.add(rules(report));
    sheets.add(causes(report));
    Reasons reasons = report.reasons();
    if (reasons != null) {
      sheets.add(reasons(reasons));
      sheets.add(confusion(reasons));
    }
    Periods periods = report.periods();
    if (periods != null) {
      sheets.add(periods(periods));
    }
    return sheets;
  }

  private static Sheet whole(Report report) {
    Sheet.Builder sheet =
        Sheet.of("whole", "总体", "The whole")
            .column("customers", Form.PLAIN, "客户数", "customers")
            .column("left", Form.PLAIN, "流失数", "left")
            .column("base_rate", Form.PERCENT, "流失率", "base rate")
            .column("auc", Form.THREE, "AUC", "AUC");
    Reliability reliability = report.reliability();
    if (reliability == null) {
      return sheet
          .row(report.customers(), report.left(), report.baseRate(), report.auc())
          .note(
              "AUC：任取一位流失客户和一位未流失客户，前者得分更高的概率；0.5 等于没有信息。",
              "AUC: how often a customer who left scores higher than one who stayed; .5 says nothing.")
          .note(
              "知识库未经校准，风险得分不是概率，因此不给出概率、Brier 分数和校准误差；需要时请用 churnrx calibrate。",
              "The knowledge is not calibrated: the score of the risk is no probability, so there is no"
                  + " Brier score and no calibration error. churnrx calibrate changes that.")
          .build();
    }
    return sheet
        .column("brier", Form.THREE, "Brier", "Brier")
        .column("calibration_error", Form.THREE, "校准误差", "calibration error")
        .row(
            report.customers(),
            report.left(),
            report.baseRate(),
            report.auc(),
            reliability.brier(),
            reliability.error())
        .note(
            "若知识库就是用这些客户校准的，这些数字会偏好；请用另外的客户来测。",
            "If the knowledge was calibrated with these very customers, the figures flatter it: measure"
                + " others.")
        .build();
  }

  private static Sheet leaks(Report report) {
    Sheet.Builder sheet =
        Sheet.of(
                "leaks",
                "疑似泄露：仅凭一个信号就几乎能判定结果",
                "Suspected leaks: signals that alone all but tell the outcome")
            .column("signal", Form.PLAIN, "信号", "signal")
            .column("name", Form.PLAIN, "名称", "name")
            .column("auc", Form.THREE, "AUC", "AUC");
    for (Leak leak : report.leaks()) {
      sheet.row(leak.signal().id(), leak.signal().label(), leak.auc());
    }
    return sheet
        .note(
            "请查明它是否在结果发生之后才记录；若是，以上和以下数字都不可信。",
            "Find out whether it was recorded after the outcome; if so, believe no figure of this"
                + " report.")
        .build();
  }

  private static Sheet deciles(Report report) {
    Sheet.Builder sheet =
        Sheet.of("deciles", "按得分从高到低每十分之一客户", "Tenths of the customers, highest scores first")
            .column("tenth", Form.PLAIN, "第几份", "tenth")
            .column("customers", Form.PLAIN, "客户数", "customers")
            .column("rate", Form.PERCENT, "流失率", "left")
            .column("lift", Form.TWO, "提升度", "lift")
            .column("reached", Form.PERCENT, "累计占流失", "of all who left");
    for (Decile decile : report.deciles()) {
      sheet.row(
          decile.number(), decile.customers(), decile.rate(), decile.lift(), decile.reached());
    }
    return sheet.build();
  }

  static Sheet bins(Reliability reliability) {
    Sheet.Builder sheet =
        Sheet.of("reliability", "概率是否可信", "Whether probabilities can be taken at their word")
            .column("from", Form.PERCENT, "概率从", "from")
            .column("to", Form.PERCENT, "到", "to")
            .column("customers", Form.PLAIN, "客户数", "customers")
            .column("foreseen", Form.PERCENT, "预计流失", "foreseen")
            .column("came", Form.PERCENT, "实际流失", "left");
    for (Reliability.Bin bin : reliability.bins()) {
      sheet.row(bin.from(), bin.to(), bin.customers(), bin.foreseen(), bin.came());
    }
    return sheet.build();
  }

  private static Sheet rules(Report report) {
    Sheet.Builder sheet =
        Sheet.of("rules", "各条规则（症状的行）对流失的说明力", "Rules (rows of symptoms) as signs of leaving")
            .column("symptom", Form.PLAIN, "症状", "symptom")
            .column("name", Form.PLAIN, "名称", "name")
            .column("at", Form.PLAIN, "位置", "at")
            .column("judged", Form.PLAIN, "可判断", "judged")
            .column("support", Form.PLAIN, "成立", "support")
            .column("precision", Form.PERCENT, "其中流失", "precision")
            .column("recall", Form.PERCENT, "占流失", "recall")
            .column("lift", Form.TWO, "提升度", "lift")
            .column("lift_low", Form.TWO, "下限", "low")
            .column("lift_high", Form.TWO, "上限", "high")
            .column("lr_with", Form.TWO, "LR+", "LR+")
            .column("lr_without", Form.TWO, "LR-", "LR-")
            .column("measured", Form.DECIBANS, "实测分贝", "measured dB")
            .column("authored", Form.DECIBANS, "知识库分贝", "authored dB")
            .column("overlaps", Form.PLAIN, "最相似", "most like")
            .column("overlap", Form.TWO, "重合度", "overlap");
    boolean drift = report.periods() != null;
    if (drift) {
      sheet
          .column("precision_earlier", Form.PERCENT, "前期流失", "earlier")
          .column("precision_later", Form.PERCENT, "后期流失", "later")
          .column("drifts", Form.PLAIN, "有漂移", "drifts");
    }
    for (RuleQuality rule : report.rules()) {
      List<Object> cells = new ArrayList<>(cells(rule));
      if (drift) {
        Drift own = rule.drift();
        cells.add(own == null ? Double.NaN : own.before().precision());
        cells.add(own == null ? Double.NaN : own.after().precision());
        cells.add(own != null && own.significant() ? Text.of("是", "yes") : Text.of("否", "no"));
      }
      sheet.row(cells.toArray());
    }
    return sheet
        .note(
            "只计已知信息足以判断该规则的客户。提升度的下限和上限为 95% 威尔逊区间。分贝为正表示更可能流失。" + "重合度为与另一症状最相似的一行的雅卡尔系数。",
            "Only customers about whom a rule can be judged count. Low and high are the ends of the 95 %"
                + " Wilson interval of the lift. Positive decibans speak for leaving. Overlap is the"
                + " Jaccard index with the most similar row of another symptom.")
        .note(
            "另有 " + report.silent().size() + " 条规则对任何客户都不成立，在此无法衡量。",
            report.silent().size() + " more rules held for nobody and cannot be judged here.")
        .build();
  }

  private static List<Object> cells(RuleQuality rule) {
    Contrast counts = rule.contrast();
    Double none = Double.NaN;
    boolean measurable = counts.bothHits() + counts.misses() > 0;
    Interval interval = measurable ? counts.liftInterval() : new Interval(none, none);
    RuleRow twin = rule.twin();
    return List.of(
        rule.row().symptom().id(),
        rule.row().symptom().label(),
        rule.row().at().toString(),
        counts.judged(),
        counts.support(),
        counts.precision(),
        counts.recall(),
        counts.lift(),
        interval.low(),
        interval.high(),
        counts.likelihoodRatioWith(),
        counts.likelihoodRatioWithout(),
        counts.decibans(),
        rule.row().strength().map(Decibans::value).orElse(none),
        twin == null ? "" : twin.symptom().id(),
        rule.overlap());
  }

  private static Sheet causes(Report report) {
    Sheet.Builder sheet =
        Sheet.of("causes", "找到的原因与流失", "Causes that were found, and leaving")
            .column("cause", Form.PLAIN, "原因", "cause")
            .column("name", Form.PLAIN, "名称", "name")
            .column("support", Form.PLAIN, "找到", "found")
            .column("precision", Form.PERCENT, "其中流失", "precision")
            .column("recall", Form.PERCENT, "占流失", "recall")
            .column("lift", Form.TWO, "提升度", "lift")
            .column("lift_low", Form.TWO, "下限", "low")
            .column("lift_high", Form.TWO, "上限", "high")
            .column("lr_with", Form.TWO, "LR+", "LR+")
            .column("lr_without", Form.TWO, "LR-", "LR-");
    for (CauseQuality quality : report.causes()) {
      Cause cause = quality.cause();
      Contrast counts = quality.contrast();
      Interval interval = counts.liftInterval();
      sheet.row(
          cause.id(),
          cause.label(),
          counts.support(),
          counts.precision(),
          counts.recall(),
          counts.lift(),
          interval.low(),
          interval.high(),
          counts.likelihoodRatioWith(),
          counts.likelihoodRatioWithout());
    }
    if (report.causes().isEmpty()) {
      sheet.note(
          "没有为任何客户找到可能性大的原因：这些数据只说明谁会流失，不说明为什么。",
          "No cause is likely for anybody: the data tell who leaves, and not why.");
    }
    return sheet.build();
  }

  private static Sheet reasons(Reasons reasons) {
    Sheet.Builder sheet =
        Sheet.of("reasons", "主因与记录的原因", "Main causes against recorded reasons")
            .column("customers", Form.PLAIN, "客户数", "customers")
            .column("agree", Form.PERCENT, "一致", "agree")
            .column("undetermined", Form.PERCENT, "不明", "undetermined")
            .column("most_frequent", Form.PERCENT, "一律猜最常见", "always the most frequent")
            .column("unnamed", Form.PLAIN, "记录未指明原因", "reason names no cause");
    double all = reasons.customers();
    sheet.row(
        reasons.customers(),
        reasons.agree() / all,
        reasons.undetermined() / all,
        reasons.mostFrequent() / all,
        reasons.unnamed());
    if (reasons.stated() > 0) {
      sheet.note(
          reasons.stated() + " 位客户的诊断用到了客户自述的原因。若它就是记录的原因，一致是当然的：请从映射中删除 stated。",
          "The diagnosis of "
              + reasons.stated()
              + " customers rests on their own word, among others. If that is the recorded reason, it"
              + " agrees with itself: leave stated out of the mapping.");
    }
    if (reasons.customers() > 0 && reasons.agree() <= reasons.mostFrequent()) {
      sheet.note(
          "并不比一律猜最常见的原因更准：这些列区分不了原因，应当去问客户。",
          "No better than always guessing the most frequent reason: these columns cannot tell reasons"
              + " apart. Ask the customers.");
    }
    return sheet.build();
  }

  private static Sheet confusion(Reasons reasons) {
    Sheet.Builder sheet =
        Sheet.of("confusion", "记录的原因、诊断的主因和客户数", "Recorded reasons, main causes, customers")
            .column("recorded", Form.PLAIN, "记录的原因", "recorded")
            .column("main_cause", Form.PLAIN, "诊断的主因", "main cause")
            .column("customers", Form.PLAIN, "客户数", "customers");
    reasons
        .confusion()
        .forEach(
            (recorded, found) ->
                found.forEach(
                    (main, count) ->
                        sheet.row(recorded, main.isEmpty() ? Cause.UNDETERMINED : main, count)));
    return sheet.build();
  }

  private static Sheet periods(Periods periods) {
    return Sheet.of("periods", "前期与后期", "Earlier and later customers")
        .column("period", Form.PLAIN, "时期", "period")
        .column("customers", Form.PLAIN, "客户数", "customers")
        .column("rate", Form.PERCENT, "流失率", "left")
        .column("auc", Form.THREE, "AUC", "AUC")
        .row(
            Text.of("前期", "earlier"),
            periods.earlier(),
            periods.rateEarlier(),
            periods.aucEarlier())
        .row(Text.of("后期", "later"), periods.later(), periods.rateLater(), periods.aucLater())
        .build();
  }
}
