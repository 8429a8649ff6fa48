package io.github.churnrx.benchmarks.peer;

import io.github.churnrx.benchmarks.Summary;
import io.github.churnrx.knowledge.Cause;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a session found, collected by its last rules. */
public final class Outcome {
  private final Set<String> symptoms = new TreeSet<>();
  private final Map<String, String> causes = new TreeMap<>();
  private final Set<String> actions = new TreeSet<>();
  private final boolean lost;
  private boolean undetermined;

  /** Creates it for a customer who is lost or not. */
  public Outcome(boolean lost) {
    this.lost = lost;
  }

  /** Notes a symptom. */
  public void symptom(String id) {
    symptoms.add(id);
  }

  /** Notes a symptom that speaks of leaving only, which nobody asks of a lost customer. */
  public void sign(String id) {
    if (!lost) {
      symptoms.add(id);
    }
  }

  /** Notes a cause. */
  public void cause(CauseScore score) {
    causes.put(score.getTarget(), score.getScore() + " " + score.getGrade());
  }

  /** Notes that the reason is not known. */
  public void undetermined() {
    undetermined = true;
  }

  /** Notes an action. */
  public void action(String id) {
    actions.add(id);
  }

  /** Returns what was found, in a form that compares. */
  public Summary summary() {
    Map<String, String> found = new TreeMap<>(causes);
    String risk = found.remove(Cause.LEAVING);
    return new Summary(
        symptoms, found, risk == null ? "0 NOT_INDICATED" : risk, undetermined, actions);
  }
}
