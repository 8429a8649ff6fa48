package io.github.churnrx.workbench.intake;

import io.github.churnrx.mapping.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Puts exports of one kind together: those by year, month, region or shop, which have the same
 * columns and are called alike.
 */
final class SameKind {
  /** What tells one export of a kind from the next. */
  private static final Pattern PERIOD =
      Pattern.compile("(?i)q[1-4]|h[12]|[\\d年月日季度上下半第期至到_\\-\\s.()（）~]+");

  private static final int MANY_COLUMNS = 5;
  private static final int ALIKE_LATIN = 4;
  private static final int ALIKE_CHINESE = 2;

  private SameKind() {}

  /** Tables of one kind, in their order, with the row of the names of the columns. */
  record Group(List<Table> tables, HeaderRow header) {}

  static List<Group> of(List<? extends Table> tables) throws IOException {
    List<Group> groups = new ArrayList<>();
    for (Table table : tables) {
      HeaderRow header = HeaderRow.of(table);
      Group group =
          groups.stream().filter(other -> isSame(other, table, header)).findFirst().orElse(null);
      if (group == null) {
        groups.add(new Group(new ArrayList<>(List.of(table)), header));
      } else {
        group.tables().add(table);
      }
    }
    return groups;
  }

  private static boolean isSame(Group group, Table table, HeaderRow header) {
    Table first = group.tables().get(0);
    return first.sheet().equals(table.sheet())
        && !first.file().equals(table.file())
        && header.names().size() > 1
        && group.header().equals(header)
        && isAlike(stem(first), stem(table), header.names().size());
  }

  private static boolean isAlike(String one, String other, int columns) {
    if (one.equals(other)) {
      return true;
    }
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    boolean isLatin = one.chars().allMatch(c -> c < 0x80);
    return columns >= MANY_COLUMNS && common >= (isLatin ? ALIKE_LATIN : ALIKE_CHINESE);
  }

  private static String stem(Table table) {
    String name = table.file();
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return PERIOD.matcher(stem.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
