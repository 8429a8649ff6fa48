package io.github.churnrx.workbench.format;

import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.CellKind.Option;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Named;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What everything in a knowledge base is called. Names lead to what is in use first, then to what
 * was replaced, then to what is switched off, so that rows which nobody uses are read, too.
 */
final class NameBook {
  private final Tables tables;
  private final Knowledge knowledge;
  private final Map<Named, Book> books = new EnumMap<>(Named.class);
  private final Book signals;
  private final Names<Signal> usedSignals;

  NameBook(Tables tables, Knowledge knowledge) {
    this.tables = tables;
    this.knowledge = knowledge;
    this.signals = bookOfSignals();
    this.usedSignals = usedSignals();
  }

  /** Returns the book of what cells can refer to. */
  Book of(Named named) {
    return books.computeIfAbsent(named, this::book);
  }

  /** Returns the book of the signals, those that are switched off included. */
  Book signals() {
    return signals;
  }

  /** Returns the names of the signals that tests can be on. */
  Names<Signal> namesOfSignals() {
    return usedSignals;
  }

  Collection<Topic> topics() {
    return knowledge.topics();
  }

  private Book book(Named named) {
    Book book = new Book();
    named.table().ifPresent(table -> add(book, table, named.hasLabels()));
    List<Option> others = new ArrayList<>(named.reserved());
    if (named == Named.FAMILIES) {
      knowledge.families().forEach(f -> others.add(new Option(f.id(), f.label())));
    } else if (named == Named.TOPICS) {
      knowledge.topics().forEach(t -> others.add(new Option(t.id(), t.label())));
    } else if (named == Named.TIERS) {
      for (Entry tier : tables.of(TableSchema.TIERS)) {
        tier.cell("synonyms").list().forEach(synonym -> book.addSynonym(tier.id(), synonym));
      }
    }
    others.forEach(option -> book.addId(option.id()));
    others.forEach(option -> book.addLabel(option.id(), option.label()));
    return book;
  }

  private void add(Book book, TableSchema table, boolean withLabels) {
    List<Entry> inOrder =
        tables.of(table).stream().sorted(Comparator.comparing(NameBook::precedence)).toList();
    for (int precedence = 0; precedence <= 2; precedence++) {
      for (Entry entry : inOrder) {
        if (precedence(entry) == precedence) {
          book.addId(entry.id());
        }
      }
      for (Entry entry : inOrder) {
        if (precedence(entry) == precedence && withLabels) {
          book.addLabel(entry.id(), Text.of(entry.cell("zh").text(), entry.cell("en").text()));
        }
      }
    }
  }

  private static int precedence(Entry entry) {
    if (entry.isEnabled()) {
      return 0;
    }
    return entry.cell("replaced-by").isBlank() ? 2 : 1;
  }

  private Book bookOfSignals() {
    Book book = new Book();
    add(book, TableSchema.SIGNALS, true);
    for (Entry check : tables.of(TableSchema.CHECKLIST)) {
      book.addId(Check.signal(check.id()));
    }
    return book;
  }

  /** Returns the signals by the names that conditions may call them by. */
  private Names<Signal> usedSignals() {
    Names<Signal> names = new Names<>();
    knowledge.signals().forEach(signal -> names.add(signal.id(), signal));
    for (Entry entry : tables.of(TableSchema.SIGNALS)) {
      if (entry.isEnabled()) {
        knowledge
            .signal(entry.id())
            .ifPresent(
                signal -> {
                  names.add(entry.cell("zh").text(), signal);
                  names.add(entry.cell("en").text(), signal);
                });
      }
    }
    return names;
  }
}
