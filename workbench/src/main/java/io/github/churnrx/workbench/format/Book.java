package io.github.churnrx.workbench.format;

import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.CellKind.Option;
import io.github.churnrx.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What things of one kind are called, to and fro. A name leads to the thing that had it first. */
final class Book {
  private static final Pattern SIGNS = Pattern.compile("[;<>=!\"{}\\[\\]]|^$");

  private final Names<String> ids = new Names<>();
  private final Map<String, Text> labels = new HashMap<>();

  static Book of(List<Option> options) {
    Book book = new Book();
    options.forEach(option -> book.addId(option.id()));
    options.forEach(option -> book.addLabel(option.id(), option.label()));
    return book;
  }

  void addId(String id) {
    ids.add(id, id);
  }

  /** Adds a label; a half of it may be blank. */
  void addLabel(String id, Text label) {
    ids.add(label, id);
    labels.putIfAbsent(id, label);
  }

  /** Adds a further name, which is understood and never written. */
  void addSynonym(String id, String name) {
    ids.add(name, id);
  }

  /** Returns the id of what a name stands for. */
  Optional<String> read(String name) {
    return ids.find(name);
  }

  /**
   * Returns the name of a thing: its label if that leads back to it, else its id. A label with
   * signs that mean something in cells would puzzle readers even where it is read back.
   */
  String write(String id, Wording wording) {
    String label = wording.of(id, labels.getOrDefault(id, Text.of("", "")));
    String name = Spelling.line(label);
    boolean leadsBack = !SIGNS.matcher(name).find() && read(name).filter(id::equals).isPresent();
    return leadsBack ? name : id;
  }
}
