package io.github.churnrx.workbench.workbook;

import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Text;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names sheets after the files that they show, and the files of sheets that somebody added. */
final class SheetNames {
  /** What a spreadsheet allows. */
  private static final int LONGEST = 31;

  private static final Pattern FORBIDDEN = Pattern.compile("[:\\\\/?*\\[\\]']");
  private static final String SEPARATOR = "·";

  private final Locale locale;
  private final Set<String> taken = new HashSet<>();

  SheetNames(Locale locale, String... taken) {
    this.locale = locale;
    for (String name : taken) {
      this.taken.add(Spelling.key(name));
    }
  }

  /** Returns a name that no sheet has yet. */
  String name(TableSchema table, String path) {
    String title = title(table).in(locale);
    String stem = stem(table, path);
    String whole = stem.isEmpty() ? title : title + SEPARATOR + stem;
    String clean = FORBIDDEN.matcher(whole).replaceAll(SEPARATOR);
    String name = cut(clean, LONGEST);
    for (int i = 2; !taken.add(Spelling.key(name)); i++) {
      String number = "~" + i;
      name = cut(clean, LONGEST - number.length()) + number;
    }
    return name;
  }

  private static String cut(String name, int length) {
    int end = Math.min(name.length(), length);
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
  }

  /** Returns the file's name within the folder of its table; nothing if it is the whole table. */
  private static String stem(TableSchema table, String path) {
    if (path.equals(table.path())) {
      return "";
    }
    return path.substring(folder(table).length(), path.length() - ".csv".length());
  }

  private static String folder(TableSchema table) {
    return table.path().replace(".csv", "/");
  }

  /** Returns the file that a sheet stands for by its name alone, such as {@code 症状·新}. */
  static Optional<String> path(String sheet) {
    String name = Spelling.plain(sheet);
    for (TableSchema table : TableSchema.values()) {
      for (String title : Set.of(title(table).zh(), title(table).en(), folderName(table))) {
        if (Spelling.key(name).equals(Spelling.key(title)) && table != TableSchema.REASONS) {
          return Optional.of(table.path());
        }
        boolean isOfTable = name.regionMatches(true, 0, title, 0, title.length());
        String rest = isOfTable ? name.substring(title.length()) : "";
        if (rest.length() > 1 && "·•・-_ .".indexOf(rest.charAt(0)) >= 0) {
          return Optional.of(folder(table) + Spelling.trim(rest.substring(1)) + ".csv");
        }
      }
    }
    return Optional.empty();
  }

  private static String folderName(TableSchema table) {
    return table.path().replace(".csv", "");
  }

  /** Returns what a table is called. */
  static Text title(TableSchema table) {
    return switch (table) {
      case SIGNALS -> Text.of("信号", "Signals");
      case CAUSES -> Text.of("原因", "Causes");
      case SYMPTOMS -> Text.of("症状", "Symptoms");
      case ACTIONS -> Text.of("行动", "Actions");
      case POLICIES -> Text.of("政策", "Policies");
      case TIERS -> Text.of("层级", "Tiers");
      case ROLES -> Text.of("角色", "Roles");
      case SETTINGS -> Text.of("设置", "Settings");
      case CATALOGUE -> Text.of("目录", "Catalogue");
      case ANGLES -> Text.of("角度", "Angles");
      case HARMS -> Text.of("危害", "Harms");
      case CHECKLIST -> Text.of("检查表", "Checklist");
      case WEIGHTS -> Text.of("强度", "Weights");
      case REASONS -> Text.of("原因代码", "Reason codes");
      case PHRASES -> Text.of("说法", "Phrases");
    };
  }
}
