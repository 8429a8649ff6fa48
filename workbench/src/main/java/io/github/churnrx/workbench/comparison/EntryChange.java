package io.github.churnrx.workbench.comparison;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the knowledge that differs.
 *
 * @param table the name of its table, such as {@code symptoms}
 * @param kind how it differs
 * @param id its id; the new one if it was renamed
 * @param formerId the id that it had; null unless it was renamed
 * @param label its names
 * @param beforeAt where it stood; null if it was not there
 * @param afterAt where it stands, or what switches it off; null if it is gone
 * @param properties what differs in it, or what it says if it was added or removed
 */
public record EntryChange(
    String table,
    Kind kind,
    String id,
    @Nullable String formerId,
    Text label,
    @Nullable Location beforeAt,
    @Nullable Location afterAt,
    List<PropertyChange> properties) {

  /** Copies the list. */
  public EntryChange {
    properties = List.copyOf(properties);
  }

  /** Returns what the change can do at most. */
  public Effect effect() {
    boolean matters = properties.stream().anyMatch(p -> p.effect() == Effect.DIAGNOSES);
    return matters ? Effect.DIAGNOSES : Effect.TEXTS;
  }

  /** Returns the id that it had, if it was renamed. */
  public Optional<String> former() {
    return Optional.ofNullable(formerId);
  }

  /** How an entry differs. */
  public enum Kind implements Choice {
    /** It is new. */
    ADDED("新增", "added"),
    /** It is gone. */
    REMOVED("删除", "removed"),
    /** It is still written, and not used any more. */
    SWITCHED_OFF("停用", "switched off"),
    /** It was written, and is used now. */
    SWITCHED_ON("启用", "switched on"),
    /** It has another id, and says otherwise what its properties tell. */
    RENAMED("改名", "renamed"),
    /** It is there, and something in it differs. */
    CHANGED("修改", "changed");

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
