package io.github.churnrx.workbench.intake;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.mapping.MappedContents;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * Collects what the diagnoses of a run come to, in bounded memory. {@link #note} may be called by
 * several threads; what is written does not depend on their order.
 */
public final class FirstReport {
  /** At most so many actions are listed, those that are due first. */
  public static final int MOST_ACTIONS = 100_000;

  private final Knowledge knowledge;
  private final Locale locale;
  private final Urgency urgency;
  private final Lacking lacking;
  private final Totals totals = new Totals();
  private final PriorityQueue<ActionRow> actions = new PriorityQueue<>(ActionRow.ORDER.reversed());
  private long leftOut;

  /**
   * Starts a report.
   *
   * @param knowledge the knowledge that the diagnoses rest on
   * @param contents what the exports give
   * @param locale the language
   * @param top how many urgent customers get a page
   */
  public FirstReport(Knowledge knowledge, MappedContents contents, Locale locale, int top) {
    this.knowledge = knowledge;
    this.locale = locale;
    this.urgency = new Urgency(top);
    this.lacking = new Lacking(knowledge, contents);
  }

  /** Takes in a diagnosis. */
  public void note(Diagnosis diagnosis) {
    List<ActionRow> rows = ActionRow.of(diagnosis, knowledge, locale);
    Lacking.Share share = lacking.of(diagnosis);
    synchronized (this) {
      totals.add(diagnosis);
      urgency.note(diagnosis);
      lacking.add(share);
      for (ActionRow row : rows) {
        actions.add(row);
        if (actions.size() > MOST_ACTIONS) {
          actions.remove();
          leftOut++;
        }
      }
    }
  }

  /** Returns the most urgent customers: risk times annual value. */
  public synchronized List<Diagnosis> mostUrgent() {
    return urgency.most();
  }

  /**
   * Returns the summary as lines.
   *
   * @param facts what is to stand below the title
   */
  public synchronized List<String> summary(List<String> facts) {
    return new SummaryText(totals, urgency.most(), lacking.items(), actions(), locale).lines(facts);
  }

  /** Returns what is lacking as lines. */
  public synchronized List<String> lacking() {
    return new LackingText(lacking.items(), totals.currency(), locale)
        .lines(totals.count(Standing.UNJUDGED));
  }

  /**
   * Writes the list of actions, and what is lacking, as a workbook.
   *
   * @throws IOException if it cannot be written
   */
  public synchronized void workbook(OutputStream out) throws IOException {
    new ActionWorkbook(actions(), leftOut, lacking.items(), totals.currency(), locale).write(out);
  }

  private List<ActionRow> actions() {
    List<ActionRow> rows = new ArrayList<>(actions);
    rows.sort(ActionRow.ORDER);
    return rows;
  }
}
