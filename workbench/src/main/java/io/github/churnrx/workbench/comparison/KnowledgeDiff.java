package io.github.churnrx.workbench.comparison;

import java.util.List;

/**
 * What two knowledge bases say differently. The order of entries, the language of cells, encoding
 * and quoting are no differences.
 *
 * @param beforeVersion the version of the one
 * @param afterVersion the version of the other
 * @param changes what differs, by table and in the order of the files; empty if nothing does
 */
public record KnowledgeDiff(String beforeVersion, String afterVersion, List<EntryChange> changes) {

  /** Copies the list. */
  public KnowledgeDiff {
    changes = List.copyOf(changes);
  }

  /** Compares two knowledge bases. */
  public static KnowledgeDiff of(KnowledgeSource before, KnowledgeSource after) {
    return new KnowledgeDiff(
        before.knowledge().version(),
        after.knowledge().version(),
        new EntryMatching(before, after).changes());
  }

  /** Returns whether they say the same. Their versions may differ nevertheless. */
  public boolean isSame() {
    return changes.isEmpty();
  }

  /** Returns whether the files are the same, scenarios and notes aside. */
  public boolean isSameVersion() {
    return beforeVersion.equals(afterVersion);
  }

  /** Returns the changes that can do at most so much, in their order. */
  public List<EntryChange> changes(Effect effect) {
    return changes.stream().filter(change -> change.effect() == effect).toList();
  }
}
