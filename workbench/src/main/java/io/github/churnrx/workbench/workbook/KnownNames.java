package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.Family;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerReader;
import io.github.churnrx.tables.Manifest;
import io.github.churnrx.tables.Named;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What layers define, by the labels that cells use. */
final class KnownNames {
  private static final Text NONE = Text.of("", "");

  private final Tables tables;
  private final List<Manifest> manifests;

  private KnownNames(Tables tables, List<Manifest> manifests) {
    this.tables = tables;
    this.manifests = manifests;
  }

  /** Reads what layers define, however much of it is wrong. */
  static KnownNames in(List<Layer> layers) {
    Findings unheeded = new Findings();
    LayerReader reader = new LayerReader((file, drl) -> Optional.empty(), unheeded);
    layers.forEach(reader::read);
    List<Manifest> manifests =
        layers.stream()
            .map(layer -> Manifest.read(layer, unheeded))
            .filter(Objects::nonNull)
            .toList();
    return new KnownNames(reader.tables(), manifests);
  }

  /**
   * Returns how what can be named is called in a language: by label, or by id where it has none.
   */
  List<String> of(Named named, Locale locale) {
    List<Text> names = new ArrayList<>();
    Optional<TableSchema> table = named.table();
    if (table.isPresent()) {
      names.addAll(of(table.get(), named.hasLabels()));
    }
    for (Manifest manifest : manifests) {
      switch (named) {
        case FAMILIES -> manifest.families().forEach(f -> names.add(name(f.id(), f.label())));
        case TOPICS -> manifest.topics().forEach(t -> names.add(name(t.id(), t.label())));
        default -> {}
      }
    }
    if (named == Named.FAMILIES) {
      names.add(name(Family.STATED.id(), Family.STATED.label()));
    }
    named.reserved().forEach(option -> names.add(name(option.id(), option.label())));
    return in(names, locale);
  }

  /** Returns how signals are called in a language. */
  List<String> signals(Locale locale) {
    return in(of(TableSchema.SIGNALS, true), locale);
  }

  private static List<String> in(List<Text> names, Locale locale) {
    return names.stream().map(name -> name.in(locale)).distinct().toList();
  }

  private List<Text> of(TableSchema table, boolean hasLabels) {
    List<Text> names = new ArrayList<>();
    for (Entry entry : tables.of(table)) {
      if (entry.isEnabled()) {
        Text label = Text.of(entry.cell("zh").text(), entry.cell("en").text());
        names.add(name(entry.id(), hasLabels ? label : NONE));
      }
    }
    return names;
  }

  private static Text name(String id, Text label) {
    return Text.of(label.zh().isBlank() ? id : label.zh(), label.en().isBlank() ? id : label.en());
  }
}
