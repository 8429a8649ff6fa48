package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.tables.CellKind.Option;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Optional;

/** What cells can refer to by name. */
public enum Named {
  /** Causes. */
  CAUSES,
  /** What evidence can speak for: causes and {@link Cause#LEAVING}. */
  TARGETS,
  /** What an action can be for: targets and {@link Cause#UNDETERMINED}. */
  OUTCOMES,
  SYMPTOMS,
  ACTIONS,
  /** Tiers, their synonyms, and {@link Tier#UNKNOWN}. */
  TIERS,
  ROLES,
  ANGLES,
  HARMS,
  /** Statements of the catalogue, by id only. */
  STATEMENTS,
  /** Families of evidence, which manifests define. */
  FAMILIES,
  /** Topics of remarks, which manifests define. */
  TOPICS;

  private static final Option LEAVING = new Option(Cause.LEAVING, Text.of("流失", "leaving"));
  private static final Option UNDETERMINED =
      new Option(Cause.UNDETERMINED, Text.of("不明", "undetermined"));
  private static final Option UNKNOWN = new Option(Tier.UNKNOWN, Text.of("未知", "unknown"));

  /** Returns the table whose rows are named, or nothing if manifests define what is named. */
  public Optional<TableSchema> table() {
    return Optional.ofNullable(
        switch (this) {
          case CAUSES, TARGETS, OUTCOMES -> TableSchema.CAUSES;
          case SYMPTOMS -> TableSchema.SYMPTOMS;
          case ACTIONS -> TableSchema.ACTIONS;
          case TIERS -> TableSchema.TIERS;
          case ROLES -> TableSchema.ROLES;
          case ANGLES -> TableSchema.ANGLES;
          case HARMS -> TableSchema.HARMS;
          case STATEMENTS -> TableSchema.CATALOGUE;
          case FAMILIES, TOPICS -> null;
        });
  }

  /** Returns whether labels name as well as ids do. */
  public boolean hasLabels() {
    return this != STATEMENTS;
  }

  /** Returns what can be named although no row defines it. */
  public List<Option> reserved() {
    return switch (this) {
      case TARGETS -> List.of(LEAVING);
      case OUTCOMES -> List.of(LEAVING, UNDETERMINED);
      case TIERS -> List.of(UNKNOWN);
      default -> List.of();
    };
  }
}
