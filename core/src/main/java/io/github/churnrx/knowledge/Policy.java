package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Set;

/**
 * What overrules the prescription: a row of {@code policies.csv}.
 *
 * @param id the id
 * @param label the names
 * @param kind its effect
 * @param order its place among the policies, smaller first
 * @param when conditions that must all hold, or one of them for {@link Kind#REQUIRE}; empty holds
 *     always
 * @param tiers the tiers it is for, {@link Tier#UNKNOWN} for none known; empty for all
 * @param stages the stages of the actions it touches; empty for all
 * @param contacts the contacts of the actions it touches; empty for all
 * @param actions the actions it touches; empty for all
 * @param max the limit of a limiting policy, otherwise 0
 * @param days the period of a contact limit, otherwise 0
 * @param reason why, with signals in braces
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Policy(
    String id,
    Text label,
    Kind kind,
    int order,
    List<Condition> when,
    Set<String> tiers,
    Set<Action.Stage> stages,
    Set<Action.Contact> contacts,
    Set<String> actions,
    int max,
    int days,
    Template reason,
    List<String> sources,
    Location at) {

  /** Copies the collections. */
  public Policy {
    when = List.copyOf(when);
    tiers = Set.copyOf(tiers);
    stages = Set.copyOf(stages);
    contacts = Set.copyOf(contacts);
    actions = Set.copyOf(actions);
    sources = List.copyOf(sources);
  }

  /** Returns whether the policy concerns an action. */
  public boolean touches(Action action) {
    return (stages.isEmpty() || stages.contains(action.stage()))
        && (contacts.isEmpty() || contacts.contains(action.contact()))
        && (actions.isEmpty() || actions.contains(action.id()));
  }

  /** The effect of a policy. */
  public enum Kind implements Choice {
    /** Retain and win-back actions are withheld, and a person must confirm letting go (S4.G1–5). */
    GIVE_UP("放弃", "give-up"),
    /** What it touches is withheld when its conditions hold. */
    WITHHOLD("不做", "withhold"),
    /** What it touches is withheld unless at least one of its conditions holds. */
    REQUIRE("须有", "require"),
    /** At most so many of what it touches. */
    LIMIT("限量", "limit"),
    /** At most so many contacts in so many days. */
    CONTACT_LIMIT("接触限制", "contact-limit");

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
