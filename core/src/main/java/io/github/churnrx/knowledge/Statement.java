package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/**
 * One thing that a source document says: a row of {@code catalogue.csv}. What the knowledge cites
 * as its {@code sources} are the ids of these rows.
 *
 * @param id the id, such as {@code S0.C01}: the document, then the thing
 * @param kind what it is, and so what has to realise it
 * @param text what it says, in our words
 * @param at where it is defined
 */
public record Statement(String id, Kind kind, Text text, Location at) {

  /** What a statement is. */
  public enum Kind implements Choice {
    /** Why customers leave. */
    CAUSE("原因", "cause"),
    /** What is wrong with the company. */
    COMPANY_CAUSE("企业原因", "company cause"),
    /** What makes an account owner leave. */
    STAFF_RISK("人员风险", "staff risk"),
    /** What prevents that customers leave. */
    PREVENTION("预防", "prevention"),
    /** What to do with customers who are dissatisfied. */
    HANDLING("处理", "handling"),
    /** What brings lost customers back. */
    WINBACK("挽回", "winback"),
    /** Whom to let go. */
    GIVEUP("放弃", "giveup"),
    /** A line of policy towards customers. */
    STRATEGY("策略", "strategy"),
    /** Where to look for new needs. */
    NEED_RESEARCH("需求研究", "need research"),
    /** A question of a management checklist. */
    CHECK("检查", "check"),
    /** A figure. */
    FIGURE("数字", "figure"),
    /** A way of reckoning. */
    FORMULA("公式", "formula"),
    /** A case from practice. */
    CASE("案例", "case"),
    /** What is particular to an industry. */
    INDUSTRY("行业", "industry"),
    /** What a word means. */
    DEFINITION("定义", "definition"),
    /** A way to obtain evidence. */
    METHOD("方法", "method"),
    /** What to hold on to. */
    PRINCIPLE("原则", "principle"),
    /** A point of view of the analysis. */
    ANGLE("角度", "angle"),
    /** What churn does to the company. */
    HARM("危害", "harm"),
    /** A class of causes. */
    CAUSE_CLASS("原因类别", "cause class"),
    /** A choice between the customer's gain and the company's. */
    TRADEOFF("取舍", "tradeoff"),
    /** From practice and literature beyond the documents. */
    BEYOND("文档以外", "beyond");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }
}
