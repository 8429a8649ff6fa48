package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to do about a cause: an entry of {@code actions.csv}.
 *
 * @param id the id
 * @param subject whom the causes are about that it is for
 * @param label what to do, with signals in braces
 * @param stage when in a customer's life it belongs
 * @param indications its rows: when it is advised, by whom and by when
 * @param after the actions that come first when both are advised
 * @param steps the steps in order, possibly none
 * @param proof what shows that it was done; null if not said
 * @param avoid what not to do along with it; null if nothing
 * @param contact what contact it makes with the customer
 * @param cost what it costs; null if not said
 * @param gainCustomer its effect for the customer; null if not said
 * @param gainCompany its effect for the company; null if not said
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Action(
    String id,
    Subject subject,
    Template label,
    Stage stage,
    List<Indication> indications,
    List<String> after,
    List<Text> steps,
    @Nullable Text proof,
    @Nullable Template avoid,
    Contact contact,
    @Nullable Cost cost,
    @Nullable Text gainCustomer,
    @Nullable Text gainCompany,
    List<String> sources,
    Location at) {

  /** Copies the lists. */
  public Action {
    indications = List.copyOf(indications);
    after = List.copyOf(after);
    steps = List.copyOf(steps);
    sources = List.copyOf(sources);
  }

  /**
   * One row: when the action is advised.
   *
   * @param targets causes, {@link Cause#LEAVING} or {@link Cause#UNDETERMINED}
   * @param tiers the tiers it is for, {@link Tier#UNKNOWN} for none known; empty for all
   * @param statuses the statuses it is for; empty for all
   * @param grade the least grade; null for the usual: likely for causes, risk raised for LEAVING.
   *     For LEAVING possible is risk raised, likely high, strong very high
   * @param when further conditions, possibly none
   * @param priority from 1, first, to 9
   * @param role who does it
   * @param dueDays within how many days
   * @param at the row
   */
  public record Indication(
      Set<String> targets,
      Set<String> tiers,
      Set<Customer.Status> statuses,
      @Nullable Grade grade,
      List<Condition> when,
      int priority,
      String role,
      int dueDays,
      Location at) {
    /** Copies the collections. */
    public Indication {
      targets = Set.copyOf(targets);
      tiers = Set.copyOf(tiers);
      statuses = Set.copyOf(statuses);
      when = List.copyOf(when);
    }
  }

  /** When in a customer's life an action belongs. */
  public enum Stage implements Choice {
    /** Before anything shows. */
    PREVENT("预防", "prevent"),
    /** While the customer is at risk. */
    RETAIN("慰留", "retain"),
    /** After the customer has left. */
    WIN_BACK("挽回", "win-back"),
    /** Inside the company. */
    ORGANISE("组织", "organise");

    private final Text label;

    Stage(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** What contact an action makes with the customer. */
  public enum Contact implements Choice {
    /** None. */
    NONE("无", "none"),
    /** A person calls or visits. */
    PERSONAL("亲自", "personal"),
    /** A message to many. */
    MASS("群发", "mass"),
    /** A discount or another concession. */
    OFFER("优惠", "offer");

    private final Text label;

    Contact(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** What an action costs. */
  public enum Cost implements Choice {
    /** Little. */
    LOW("低", "low"),
    /** Noticeable. */
    MEDIUM("中", "medium"),
    /** Much. */
    HIGH("高", "high");

    private final Text label;

    Cost(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }
}
