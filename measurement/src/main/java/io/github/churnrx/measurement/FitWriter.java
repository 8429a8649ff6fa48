package io.github.churnrx.measurement;

import io.github.churnrx.measurement.Sheet.Form;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a fit for readers or as JSON. Thread-safe. */
public final class FitWriter {
  private final SheetWriter writer;

  private FitWriter(Locale locale) {
    this.writer = new SheetWriter(locale);
  }

  /**
   * Returns a writer.
   *
   * @param locale Chinese or English; ids do not depend on it
   */
  public static FitWriter in(Locale locale) {
    return new FitWriter(locale);
  }

  /** Returns the fit for readers. It is not meant to be parsed. */
  public String text(Fit fit) {
    return sheets(fit).stream().map(writer::text).collect(Collectors.joining("\n"));
  }

  /** Returns the fit as one JSON object. */
  public String json(Fit fit) {
    return writer.json(sheets(fit));
  }

  private static List<Sheet> sheets(Fit fit) {
    Reliability after = fit.after().reliability();
    return after == null
        ? List.of(quality(fit), weights(fit))
        : List.of(quality(fit), ReportWriter.bins(after), weights(fit));
  }

  private static Sheet quality(Fit fit) {
    Sheet.Builder sheet =
        Sheet.of(
                "quality",
                "校准前后（" + fit.customers() + " 位客户，其中流失 " + fit.left() + "；各留出五分之一检验）",
                "Before and after ("
                    + fit.customers()
                    + " customers, of whom "
                    + fit.left()
                    + " left; on held-out fifths)")
            .column("what", Form.PLAIN, "", "")
            .column("auc", Form.THREE, "AUC", "AUC")
            .column("brier", Form.THREE, "Brier", "Brier")
            .column("calibration_error", Form.THREE, "校准误差", "calibration error");
    row(sheet, Text.of("校准前", "authored strengths"), fit.before());
    row(sheet, Text.of("校准后", "fitted strengths"), fit.after());
    Fit.Quality regression = fit.regression();
    if (regression != null) {
      row(sheet, Text.of("全部列的逻辑回归", "logistic regression on all columns"), regression);
    }
    sheet.note(
        "校准前的得分不是概率，因此没有 Brier 分数和校准误差。",
        "Before, the score is no probability, and so has no Brier score and no calibration error.");
    if (!fit.leftOut().isEmpty()) {
      sheet.note(
          "逻辑回归未使用 " + String.join("、", fit.leftOut()) + "：仅凭该列就几乎能判定结果，疑似在结果之后才记录。",
          "The regression leaves out "
              + String.join(", ", fit.leftOut())
              + ": it alone all but tells the outcome, and may have been recorded after it.");
    }
    return sheet.build();
  }

  private static void row(Sheet.Builder sheet, Text name, Fit.Quality quality) {
    @Nullable Reliability reliability = quality.reliability();
    sheet.row(
        name,
        quality.auc(),
        reliability == null ? null : reliability.brier(),
        reliability == null ? null : reliability.error());
  }

  private static Sheet weights(Fit fit) {
    Sheet.Builder sheet =
        Sheet.of("weights", "各症状对流失的强度（分贝）", "Strengths of symptoms for leaving, in decibans")
            .column("symptom", Form.PLAIN, "症状", "symptom")
            .column("name", Form.PLAIN, "名称", "name")
            .column("customers", Form.PLAIN, "客户数", "customers")
            .column("authored", Form.DECIBANS, "原强度", "authored")
            .column("fitted", Form.DECIBANS, "新强度", "fitted");
    for (Fit.Weight weight : fit.weights()) {
      sheet.row(
          weight.symptom().id(),
          weight.symptom().label(),
          weight.customers(),
          weight.authored().value(),
          weight.fitted().value());
    }
    List<String> turned =
        fit.weights().stream()
            .filter(w -> w.authored().tenths() * w.fitted().tenths() < 0)
            .map(w -> w.symptom().id())
            .toList();
    if (!turned.isEmpty()) {
      sheet.note(
          "方向与原来相反：" + String.join("、", turned) + "。常因同一问题的另一面没有症状；请补上，或接受数据的说法。",
          "Turned against what was authored: "
              + String.join(", ", turned)
              + ". Often because the other side of the question has no symptom: add one, or take the"
              + " data's word.");
    }
    return sheet.build();
  }
}
