package io.github.churnrx.workbench.intake;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the categories of a CRM mean here. Immutable. */
final class Categories {
  private static final String OTHER = "OTHER";

  private final Vocabulary vocabulary;
  private final Map<String, String> tiers = new HashMap<>();

  Categories(Knowledge knowledge, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Tier tier : knowledge.tiers()) {
      tiers.put(NameKey.of(tier.id()), tier.id());
      tiers.putIfAbsent(NameKey.of(tier.label().zh()), tier.id());
      tiers.putIfAbsent(NameKey.of(tier.label().en()), tier.id());
      tier.synonyms().forEach(name -> tiers.putIfAbsent(NameKey.of(name), tier.id()));
    }
    for (String id : vocabulary.meanings("tier")) {
      if (tiers.containsValue(id)) {
        vocabulary.names("tier", id).forEach(name -> tiers.putIfAbsent(name, id));
      }
    }
  }

  /** Returns the id of the choice that a value means, or null. */
  @Nullable String choice(Target target, ColumnProfile column, String value) {
    String key = NameKey.of(value);
    for (Target.Choice choice : target.choices()) {
      if (key.equals(NameKey.of(choice.id()))
          || key.equals(NameKey.of(choice.label().zh()))
          || key.equals(NameKey.of(choice.label().en()))) {
        return choice.id();
      }
    }
    String about = subject(target, column);
    String exact = vocabulary.meaning(about, key);
    return exact != null ? known(target, exact) : known(target, within(about, key));
  }

  private static @Nullable String known(Target target, @Nullable String id) {
    return target.choices().stream().anyMatch(choice -> choice.id().equals(id)) ? id : null;
  }

  private String subject(Target target, ColumnProfile column) {
    if (target.isCustomers() && target.id().equals("status")) {
      String name = NameKey.of(column.header());
      if (List.of("是否流失", "流失", "流失标志", "churn", "churned").contains(name)) {
        return "churn";
      }
      return List.of("active", "is active").contains(name) ? "active" : "status";
    }
    return target.signal() ? target.id() : target.about() + "." + target.id();
  }

  /** Returns the meaning whose longest name stands within a key, if there is one. */
  private @Nullable String within(String about, String key) {
    String best = null;
    int longest = 0;
    for (String means : vocabulary.meanings(about)) {
      int length = vocabulary.within(about, means, key).length();
      if (length > longest && !means.equals(OTHER)) {
        longest = length;
        best = means;
      }
    }
    return best;
  }

  /** Returns the id of the tier that a value means, or null. */
  @Nullable String tier(String value) {
    return tiers.get(NameKey.of(value));
  }

  /** Returns yes or no, or null if a value is neither. */
  @Nullable Boolean flag(String value) {
    String key = value.equals("√") || value.equals("×") ? value : NameKey.of(value);
    if (key.equals("√")) {
      return true;
    }
    if (key.equals("×")) {
      return false;
    }
    String meaning = vocabulary.meaning("flag", key);
    return meaning == null ? null : meaning.equals("yes");
  }

  /** Returns whether a category of service records is a complaint. */
  boolean isComplaint(String value) {
    String key = NameKey.of(value);
    return vocabulary.meaning("complaint-kind", key) != null
        || !vocabulary.within("complaint-kind", "COMPLAINT", key).isEmpty();
  }
}
