package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.TableSchema.Column;
import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first row of a table.
 *
 * @param headings the columns that it names
 * @param places the places, from 0, at which cells may stand: those columns and notes
 */
public record Header(List<Heading> headings, Set<Integer> places) {
  /** A shorter name that is not there may be meant for another column as well. */
  private static final int LONG_ENOUGH = 4;

  private static final Set<String> NOTES = Set.of("note", "notes", "备注");
  private static final List<Separator> SEPARATORS =
      List.of(
          new Separator(";", Text.of("分号", "a semicolon")),
          new Separator("\t", Text.of("制表符", "a tab")),
          new Separator("|", Text.of("竖线", "a bar")),
          new Separator("，", Text.of("全角逗号", "a full-width comma")),
          new Separator("；", Text.of("全角分号", "a full-width semicolon")));

  /** Reads the first row and reports what is wrong with it. */
  static Header read(List<String> line, TableSchema schema, String file, Findings findings) {
    if (line.size() == 1 && isSeparatedOtherwise(line.get(0), schema, file, findings)) {
      return new Header(List.of(), Set.of());
    }
    Map<Column, Heading> found = new LinkedHashMap<>();
    Map<Integer, String> unknown = new LinkedHashMap<>();
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < line.size(); i++) {
      String name = line.get(i);
      Column column = schema.names().find(name).orElse(null);
      if (column == null) {
        if (isNote(name)) {
          places.add(i);
        } else if (!name.isEmpty()) {
          unknown.put(i, name);
        }
        continue;
      }
      places.add(i);
      if (found.putIfAbsent(column, new Heading(column, name, i)) != null) {
        findings.add(ProblemCode.DUPLICATE_COLUMN.at(new Location(file, 1, i + 1), name));
      }
    }
    if (found.isEmpty() && unknown.values().stream().noneMatch(n -> isNear(n, schema))) {
      String first = line.stream().filter(name -> !name.isEmpty()).findFirst().orElse("");
      findings.settle(ProblemCode.NO_HEADER.at(Location.of(file, 1), first, example(schema)));
      return new Header(List.of(), Set.of());
    }
    unknown.forEach(
        (i, name) -> {
          Text remedy = schema.names().suggest(name);
          findings.add(ProblemCode.UNKNOWN_COLUMN.at(new Location(file, 1, i + 1), name, remedy));
          places.add(i);
          // Read on as if it were spelt right, so that one slip is one finding.
          schema
              .names()
              .guess(name)
              .filter(column -> name.length() >= LONG_ENOUGH)
              .ifPresent(column -> found.putIfAbsent(column, new Heading(column, name, i)));
        });
    Header header = new Header(List.copyOf(found.values()), places);
    if (!header.isUsable()) {
      findings.add(ProblemCode.MISSING_COLUMN.at(Location.of(file, 1), "", schema.label("id")));
    }
    return header;
  }

  /** Returns whether a column of this name holds notes for people, which nothing reads. */
  public static boolean isNote(String name) {
    return NOTES.contains(Spelling.key(name));
  }

  private static boolean isNear(String name, TableSchema schema) {
    return schema.names().guess(name).isPresent();
  }

  /** Returns how a first row could begin. */
  private static Text example(TableSchema schema) {
    List<Column> first = schema.columns().stream().limit(3).toList();
    return Text.of(
        first.stream().map(column -> column.label().zh()).collect(Collectors.joining(",")),
        first.stream().map(Column::id).collect(Collectors.joining(",")));
  }

  /** Reports a heading that was deleted with a shift to the left, and reads on as if it stood. */
  Header shiftedBack(List<List<String>> lines, TableSchema schema, String file, Findings findings) {
    List<Heading> inOrder =
        headings.stream().sorted(Comparator.comparingInt(Heading::place)).toList();
    LeftShift.Restored restored = LeftShift.find(inOrder, lines, schema).orElse(null);
    if (restored == null) {
      return this;
    }
    Heading missing = restored.missing();
    Location at = new Location(file, 1, missing.place() + 1);
    findings.add(ProblemCode.MISSING_COLUMN.at(at, "", missing.column().label()));
    Set<Integer> moved = new HashSet<>();
    places.forEach(place -> moved.add(place < missing.place() ? place : place + 1));
    moved.add(missing.place());
    return new Header(restored.headings(), moved);
  }

  /**
   * Reports columns without a name that stand between others and hold something, as they are left
   * behind when a heading is deleted.
   */
  Header namingAll(List<List<String>> lines, String file, Findings findings) {
    int last = last();
    Set<Integer> named = new HashSet<>(places);
    for (int i = 0; i < last; i++) {
      int place = i;
      boolean isFilled =
          lines.stream().skip(1).anyMatch(l -> place < l.size() && !l.get(place).isEmpty());
      if (!places.contains(place) && isFilled) {
        findings.settleRow(ProblemCode.UNNAMED_COLUMN.at(new Location(file, 1, place + 1), ""));
        named.add(place);
      }
    }
    return new Header(headings, named);
  }

  /** Returns the sign that separates the cells of a row which holds no comma, if one does. */
  Optional<Separator> otherSeparator(List<String> line) {
    boolean isOne = line.stream().skip(1).allMatch(String::isEmpty);
    return line.isEmpty() || !isOne || headings.size() < 3
        ? Optional.empty()
        : SEPARATORS.stream()
            .filter(separator -> separator.pieces(line.get(0)) * 2 > headings.size())
            .findFirst();
  }

  private static boolean isSeparatedOtherwise(
      String line, TableSchema schema, String file, Findings findings) {
    for (Separator separator : SEPARATORS) {
      String[] names = line.split(Pattern.quote(separator.sign()), -1);
      if (names.length > 1
          && Arrays.stream(names).anyMatch(name -> schema.names().find(name).isPresent())) {
        findings.add(
            ProblemCode.WRONG_SEPARATOR.at(
                Location.of(file, 1), separator.sign(), separator.name()));
        return true;
      }
    }
    return false;
  }

  /** Returns whether rows can be told apart. */
  boolean isUsable() {
    return headings.stream().anyMatch(heading -> heading.column().id().equals("id"));
  }

  /** Returns the last place, from 0, that has a name. */
  int last() {
    return headings.stream().mapToInt(Heading::place).max().orElse(0);
  }

  /** Returns whether a cell may stand at a place. */
  boolean covers(int place) {
    return places.contains(place);
  }

  /**
   * A column that is there.
   *
   * @param column the column
   * @param written how the file calls it
   * @param place where it stands, from 0
   */
  public record Heading(Column column, String written, int place) {}

  /** What people separate cells with instead of a comma. */
  record Separator(String sign, Text name) {
    int pieces(String line) {
      return line.split(Pattern.quote(sign), -1).length;
    }
  }
}
