package io.github.churnrx.oracle;

import io.github.churnrx.facts.ActionTaken;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What overrules the prescription, policy by policy. */
final class Policies {
  private static final Names STAGES =
      new Names()
          .add("prevent", "预防")
          .add("retain", "慰留")
          .add("win-back", "挽回")
          .add("organise", "组织");
  private static final Names CONTACTS =
      new Names().add("none", "无").add("personal", "亲自").add("mass", "群发").add("offer", "优惠");
  private static final Names KINDS =
      new Names()
          .add("give-up", "放弃")
          .add("withhold", "不做")
          .add("require", "须有")
          .add("limit", "限量")
          .add("contact-limit", "接触限制");

  private final Book book;
  private final Signals signals;
  private final List<Advice> actions;
  private final List<String> giveUps = new ArrayList<>();
  private final List<Withheld> withheld = new ArrayList<>();
  private final Tally tally;

  /** An action and the policy that overruled it. */
  record Withheld(Advice advice, String policy) {}

  Policies(Book book, Signals signals, List<Advice> advised, Tally tally) {
    this.book = book;
    this.signals = signals;
    this.actions = new ArrayList<>(advised);
    this.tally = tally;
    List<Entry> policies = new ArrayList<>(book.entries("policies"));
    policies.sort(
        Comparator.comparingInt(
            p -> p.cell("order").isEmpty() ? 9999 : Integer.parseInt(p.cell("order"))));
    policies.forEach(this::apply);
  }

  private void apply(Entry policy) {
    List<String> conditions =
        List.of(policy.cell("when-1"), policy.cell("when-2")).stream()
            .filter(cell -> !cell.isEmpty())
            .toList();
    if (conditions.stream().anyMatch(signals::isOff) || isOff(policy) || !isForTier(policy)) {
      return;
    }
    boolean holds = conditions.stream().allMatch(c -> signals.holds(c) == Answer.YES);
    String kind = KINDS.id(policy.cell("kind"));
    int before = withheld.size();
    if (kind.equals("require")) {
      boolean one = conditions.stream().anyMatch(c -> signals.holds(c) == Answer.YES);
      limit(policy, one ? Integer.MAX_VALUE : 0, a -> touches(policy, a));
    } else if (holds) {
      switch (kind) {
        case "give-up" -> {
          giveUps.add(policy.id());
          limit(policy, 0, a -> isGivenUp(policy, a));
        }
        case "withhold" -> limit(policy, 0, a -> touches(policy, a));
        case "limit" -> limit(policy, max(policy), a -> touches(policy, a));
        default -> limit(policy, max(policy) - contacts(policy), a -> isContact(policy, a));
      }
    }
    tally.note("policy " + kind + (holds ? " holds" : " does not hold"));
    if (withheld.size() > before) {
      tally.note("policy " + kind + " withholds");
    }
  }

  /** Returns whether all actions that a policy lists are switched off, and it with them. */
  private boolean isOff(Entry policy) {
    List<String> listed = Entry.list(policy.cell("actions"));
    return !listed.isEmpty() && book.names("actions").all(listed).isEmpty();
  }

  private static int max(Entry policy) {
    return Integer.parseInt(policy.cell("max"));
  }

  private boolean isForTier(Entry policy) {
    List<String> tiers = Entry.list(policy.cell("tier"));
    return tiers.isEmpty() || book.names("tiers").all(tiers).contains(signals.standing().tier());
  }

  private boolean touches(Entry policy, Entry action) {
    return isListed(policy.cell("stage"), STAGES, STAGES.id(action.cell("stage")))
        && isListed(policy.cell("contact"), CONTACTS, contact(action))
        && isListed(policy.cell("actions"), book.names("actions"), action.id());
  }

  private static boolean isListed(String cell, Names names, String id) {
    return cell.isEmpty() || names.all(Entry.list(cell)).contains(id);
  }

  private static String contact(Entry action) {
    return action.cell("contact").isEmpty() ? "none" : CONTACTS.id(action.cell("contact"));
  }

  private boolean isContact(Entry policy, Entry action) {
    return !contact(action).equals("none") && touches(policy, action);
  }

  /** Letting go means not to keep and not to win back, unless the policy names other stages. */
  private boolean isGivenUp(Entry policy, Entry action) {
    String stage = STAGES.id(action.cell("stage"));
    boolean meant =
        !policy.cell("stage").isEmpty() || stage.equals("retain") || stage.equals("win-back");
    return meant && touches(policy, action);
  }

  /** Counts the contacts on record within the days of a policy. */
  private int contacts(Entry policy) {
    CustomerCase customerCase = signals.customerCase();
    LocalDate after = customerCase.asOf().minusDays(Integer.parseInt(policy.cell("days")));
    List<String> taken =
        new Period(after, customerCase.asOf())
            .eventsOf(EventType.ACTIONS_TAKEN, customerCase).stream()
                .map(event -> ((ActionTaken) event).action())
                .toList();
    int count = 0;
    for (Entry action : book.entries("actions")) {
      if (isContact(policy, action)) {
        count += (int) taken.stream().filter(action.id()::equals).count();
      }
    }
    return count;
  }

  private void limit(Entry policy, int most, Predicate<Entry> touched) {
    int kept = 0;
    for (Advice advice : List.copyOf(actions)) {
      if (touched.test(advice.action())) {
        if (kept < most) {
          kept++;
        } else {
          actions.remove(advice);
          withheld.add(new Withheld(advice, policy.id()));
        }
      }
    }
  }

  List<Advice> actions() {
    return actions;
  }

  List<Withheld> withheld() {
    return withheld;
  }

  List<String> giveUps() {
    return giveUps;
  }
}
