package io.github.churnrx.workbench.format;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.RecoveryFigure;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.CellKind;
import io.github.churnrx.tables.CellKind.Option;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Named;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.TableSchema.Column;
import io.github.churnrx.tables.Tables;
import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the cells of a knowledge base, each according to what its column holds. */
final class Cells {
  private static final Book ANY = Book.of(List.of(new Option("any", Text.of("任意", "any"))));
  private static final Book PATTERN =
      Book.of(List.of(new Option("pattern", Text.of("模式", "pattern"))));
  private static final Pattern SINCE = Pattern.compile("(?i)(?:since\\s|自)\\s*(.+)");

  private static final Book RECOVERY =
      Book.of(
          Arrays.stream(RecoveryFigure.values())
              .map(f -> new Option(f.name().toLowerCase(Locale.ROOT).replace('_', '-'), f.label()))
              .toList());
  private static final Book STREAMS = streams();

  private final Tables tables;
  private final NameBook names;
  private final Tests tests;
  private final Placeholders placeholders;

  Cells(Tables tables, NameBook names) {
    this.tables = tables;
    this.names = names;
    this.tests = new Tests(names);
    this.placeholders = new Placeholders(names.signals());
  }

  /**
   * Returns a cell in its one form.
   *
   * @param text what stands in the cell
   * @param column the column
   * @param schema the table
   * @param id the id of the row
   * @param wording how to call things
   */
  String rewritten(String text, Column column, TableSchema schema, String id, Wording wording) {
    CellKind kind = column.kind();
    if (text.isEmpty() || text.equals("-")) {
      return text;
    }
    if (kind instanceof CellKind.Words words) {
      // Other cells, maybe of other layers, refer to a name exactly as it is.
      boolean isName = column.id().equals("zh") || column.id().equals("en");
      return words.withSignals() && !isName ? placeholders.rewritten(text, wording) : text;
    } else if (kind instanceof CellKind.Id) {
      return tables.entry(schema, text).map(Entry::id).orElse(text);
    } else if (kind instanceof CellKind.Choice choice) {
      return named(text, bookOf(choice), choice.several(), choice.orAny(), wording);
    } else if (kind instanceof CellKind.Reference to) {
      return to.to() == Named.STATEMENTS
          ? Parts.rewritten(text, Spelling::plain)
          : named(text, names.of(to.to()), to.several(), to.orAny(), wording);
    } else if (kind instanceof CellKind.Condition condition) {
      return condition.orPattern() && PATTERN.read(text).isPresent()
          ? Reading.of(PATTERN).rewritten(text, wording)
          : tests.conditions().rewritten(text, wording);
    }
    return simple(text, kind, id, wording);
  }

  private String simple(String text, CellKind kind, String id, Wording wording) {
    if (kind instanceof CellKind.Figure) {
      return Figures.NUMBERS.rewritten(text, wording);
    } else if (kind instanceof CellKind.Day) {
      return Figures.DAYS.rewritten(text, wording);
    } else if (kind instanceof CellKind.YesOrNo) {
      return Figures.YES_OR_NO.rewritten(text, wording);
    } else if (kind instanceof CellKind.Strength) {
      return Figures.STRENGTHS.rewritten(text, wording);
    } else if (kind instanceof CellKind.Claims) {
      return list(text, Figures.claims(names.of(Named.TARGETS)), wording);
    } else if (kind instanceof CellKind.WordList) {
      return Parts.rewritten(text, part -> part);
    } else if (kind instanceof CellKind.Values) {
      return Parts.rewritten(text, Cells::value);
    } else if (kind instanceof CellKind.Window) {
      return window(text, wording);
    } else if (kind instanceof CellKind.Field) {
      return fields(id).map(book -> Reading.of(book).rewritten(text, wording)).orElse(text);
    } else if (kind instanceof CellKind.Where) {
      return stream(id).map(from -> list(text, tests.fieldTests(from), wording)).orElse(text);
    }
    return text;
  }

  private static String named(
      String text, Book book, boolean several, boolean orAny, Wording wording) {
    if (orAny && ANY.read(text).isPresent()) {
      return Reading.of(ANY).rewritten(text, wording);
    }
    return several
        ? list(text, withoutAny(Reading.of(book), orAny), wording)
        : Reading.of(book).rewritten(text, wording);
  }

  /** A label that means all by itself cannot stand for one thing. */
  private static Reading<String> withoutAny(Reading<String> names, boolean orAny) {
    return new Reading<>(
        name -> orAny && ANY.read(name).isPresent() ? Optional.empty() : names.reader().apply(name),
        names.writer());
  }

  private static String list(String text, Reading<?> reading, Wording wording) {
    Reading<?> part = reading.withinList();
    return Parts.rewritten(text, one -> part.rewritten(Spelling.plain(one), wording));
  }

  private static Book bookOf(CellKind.Choice choice) {
    Book book = Book.of(choice.options());
    for (Option option : choice.options()) {
      book.addSynonym(option.id(), option.id().replace('-', '_'));
      book.addSynonym(option.id(), option.id().replace('_', '-'));
    }
    return book;
  }

  /** Writes a value of a category: its id, and its labels if it has any. */
  private static String value(String part) {
    String[] words = part.split("[=＝]", -1);
    words[0] = Spelling.plain(words[0]);
    return String.join("=", Arrays.stream(words).map(Spelling::trim).toList());
  }

  private static String window(String text, Wording wording) {
    Matcher since = SINCE.matcher(Spelling.line(text));
    if (!since.matches()) {
      return Figures.NUMBERS.rewritten(text, wording);
    }
    Reading<String> stream = Reading.of(STREAMS);
    return wording.word("自 ", "since ") + stream.rewritten(since.group(1), wording);
  }

  private static Book streams() {
    Book book = new Book();
    for (EventType type : EventType.values()) {
      book.addId(type.id());
    }
    for (EventType type : EventType.values()) {
      book.addLabel(type.id(), type.label());
    }
    return book;
  }

  /** Returns the events that a signal is derived from, whichever layer says so. */
  private Optional<EventType> stream(String id) {
    return of(id).flatMap(of -> STREAMS.read(of)).flatMap(EventType::byId);
  }

  /** Returns the fields of what a signal is derived from. */
  private Optional<Book> fields(String id) {
    String of = of(id).map(Spelling::key).orElse("");
    return switch (of) {
      case "customer", "客户" -> Optional.of(Tests.fields(Customer.fields()));
      case "economics", "经济测算" -> Optional.of(RECOVERY);
      default -> stream(id).map(type -> Tests.fields(type.fields()));
    };
  }

  private Optional<String> of(String id) {
    return tables.entry(TableSchema.SIGNALS, id).map(entry -> entry.cell("of").text());
  }
}
