package io.github.churnrx.loading;

import org.jspecify.annotations.Nullable;

/** Yes or no as people write it. */
enum YesNo {
  YES,
  NO;

  /** Returns what a text says, or null if it says neither. */
  static @Nullable YesNo of(String text) {
    return switch (Spelling.key(text)) {
      case "yes", "true", "是", "有" -> YES;
      case "no", "false", "否", "无" -> NO;
      default -> null;
    };
  }
}
