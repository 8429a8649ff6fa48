package io.github.churnrx.tables;

import io.github.churnrx.names.Spelling;
import org.jspecify.annotations.Nullable;

/** Yes or no as people write it. */
public enum YesNo {
  YES,
  NO;

  /** Returns what a text says, or null if it says neither. */
  public static @Nullable YesNo of(String text) {
    return switch (Spelling.key(text)) {
      case "yes", "true", "是", "有" -> YES;
      case "no", "false", "否", "无" -> NO;
      default -> null;
    };
  }
}
