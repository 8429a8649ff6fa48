package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what the reason codes of another system, such as a CRM or a payment service, mean: which
 * causes each of them states. It is a file of the folder {@code reasons} and is called as the file
 * is. Immutable.
 */
public final class ReasonMap {
  private final String id;
  private final List<Reason> reasons;
  private final Map<String, Reason> byName = new HashMap<>();

  private ReasonMap(String id, Collection<Reason> reasons) {
    this.id = id;
    this.reasons = List.copyOf(reasons);
    this.reasons.forEach(reason -> byName.putIfAbsent(Text.key(reason.code()), reason));
    for (Reason reason : this.reasons) {
      byName.putIfAbsent(Text.key(reason.label().zh()), reason);
      byName.putIfAbsent(Text.key(reason.label().en()), reason);
    }
  }

  /**
   * Creates a map.
   *
   * @param id what it is called
   * @param reasons its codes, in the order of the file
   */
  public static ReasonMap of(String id, Collection<Reason> reasons) {
    return new ReasonMap(id, reasons);
  }

  /** Returns what it is called. */
  public String id() {
    return id;
  }

  /** Returns the codes in the order of the file. */
  public List<Reason> reasons() {
    return reasons;
  }

  /**
   * Returns what a code stands for.
   *
   * @param codeOrLabel the code or either label; case, full-width forms and blanks around it do not
   *     matter
   * @return the reason; empty if the map does not know it
   */
  public Optional<Reason> reason(String codeOrLabel) {
    return Optional.ofNullable(byName.get(Text.key(codeOrLabel)));
  }

  /** Returns the name and the number of codes. */
  @Override
  public String toString() {
    return id + " (" + reasons.size() + " codes)";
  }

  /**
   * A code of the other system.
   *
   * @param code the code, as the system writes it; it may contain blanks
   * @param label what it says
   * @param causes the codes of the causes that it states, in the order of the cell; empty if it
   *     says nothing of the cause, as "don't know" does
   * @param sources catalogue ids that it is based on
   * @param at the row it comes from
   */
  public record Reason(
      String code, Text label, List<String> causes, List<String> sources, Location at) {
    /** Copies the lists. */
    public Reason {
      causes = List.copyOf(causes);
      sources = List.copyOf(sources);
    }
  }
}
