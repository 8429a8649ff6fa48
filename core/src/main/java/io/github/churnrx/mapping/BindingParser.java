package io.github.churnrx.mapping;

import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.GivenState;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands where a mapping takes single values from. */
final class BindingParser {
  private static final List<String> KEYS =
      List.of(
          "column",
          "sum",
          "constant",
          "values",
          "unit",
          "format",
          "currency",
          "decimal",
          "default",
          "missing");

  private static final List<String> KEYS_OF_REASONS =
      Stream.concat(KEYS.stream(), Stream.of(MappingParser.MAP)).toList();

  private static final List<String> SOURCES = List.of("column", "sum", "constant");

  private final Set<String> missing;
  private final NotationParser notations;
  private final MappingProblems problems;

  BindingParser(Set<String> missing, NotationParser notations, MappingProblems problems) {
    this.missing = missing;
    this.notations = notations;
    this.problems = problems;
  }

  /** Understands the value of a field; null after reporting a problem. */
  @Nullable Binding field(Field<?> field, Yaml.Entry entry) {
    return binding(Target.of(field), entry, notation -> CellReader.of(field, notation));
  }

  /** Understands a field that holds one of several names; null after reporting a problem. */
  @Nullable Binding named(Field<?> field, Names<Object> names, Yaml.Entry entry) {
    return binding(Target.of(field), entry, notation -> CellReader.oneOf(names));
  }

  /** Understands the value of a signal; null after reporting a problem. */
  @Nullable Binding signal(Signal signal, Yaml.Entry entry) {
    return binding(Target.of(signal), entry, notation -> CellReader.of(signal, notation));
  }

  /** Understands a day; null after reporting a problem. */
  @Nullable Binding day(String id, boolean occurred, Yaml.Entry entry) {
    return binding(Target.day(id, occurred), entry, CellReader::days);
  }

  /** Understands one of several names; null after reporting a problem. */
  @Nullable Binding choice(String id, Names<Object> names, Yaml.Entry entry) {
    return binding(Target.choice(id), entry, notation -> CellReader.oneOf(names));
  }

  /** Understands a reason in the codes of some map; null after reporting a problem. */
  @Nullable Binding reason(String id, Names<Object> names, Yaml.Entry entry) {
    return binding(Target.choice(id), entry, KEYS_OF_REASONS, notation -> CellReader.oneOf(names));
  }

  private @Nullable Binding binding(
      Target target, Yaml.Entry entry, Function<CellReader.Notation, CellReader> readers) {
    return binding(target, entry, KEYS, readers);
  }

  private @Nullable Binding binding(
      Target target,
      Yaml.Entry entry,
      List<String> keys,
      Function<CellReader.Notation, CellReader> readers) {
    if (entry.value() instanceof Yaml.Scalar scalar && !scalar.text().isEmpty()) {
      CellReader reader = readers.apply(notations.usual(target, entry));
      return new Binding(
          target, List.of(scalar.text()), null, Map.of(), missing, reader, scalar.at());
    }
    if (entry.value() instanceof Yaml.Entries options) {
      problems.onlyKeys(options, target.id(), keys);
      return binding(target, entry, options, readers.apply(notations.of(target, entry, options)));
    }
    problems.wrong(
        entry.at(),
        target.id(),
        "没有说明取自哪一列",
        "no column is named",
        "请写 " + target.id() + ": 列名，或 {column: 列名, …}。",
        "Write " + target.id() + ": column, or {column: …}.");
    return null;
  }

  private @Nullable Binding binding(
      Target target, Yaml.Entry entry, Yaml.Entries options, CellReader reader) {
    List<String> sources = options.entries().keySet().stream().filter(SOURCES::contains).toList();
    Yaml.Entry source = sources.size() == 1 ? options.entries().get(sources.get(0)) : null;
    if (source == null) {
      problems.wrong(
          entry.at(),
          target.id(),
          "应写 column、sum 或 constant 其中之一",
          "one of column, sum or constant is expected");
      return null;
    }
    boolean constant = source.key().equals("constant");
    List<String> columns = constant ? List.of() : Yaml.texts(source.value());
    boolean sum = source.key().equals("sum");
    if (sum ? target.kind() != Target.Kind.NUMBER || columns.size() < 2 : columns.size() > 1) {
      problems.wrong(
          source.at(),
          target.id(),
          "column 指一列；sum 至少两列，且只用于数值和比率",
          "column names one column, sum at least two of a number or ratio");
      return null;
    }
    Yaml.Entry otherwise = constant ? source : options.entries().get("default");
    Yaml.Entry markers = options.entries().get("missing");
    return new Binding(
        target,
        columns,
        otherwise == null ? null : value(target, otherwise, reader),
        translations(target, options.entries().get("values"), reader),
        markers == null ? missing : NotationParser.markers(markers),
        reader,
        source.value().at());
  }

  private Map<String, Binding.Translation> translations(
      Target target, Yaml.@Nullable Entry values, CellReader reader) {
    Map<String, Binding.Translation> translations = new LinkedHashMap<>();
    if (values == null) {
      return translations;
    }
    if (!(values.value() instanceof Yaml.Entries pairs) || pairs.entries().isEmpty()) {
      problems.wrong(
          values.at(),
          "values",
          "应为 {单元格内容: 值, …}",
          "{what stands in the cell: value, …} is expected");
      return translations;
    }
    for (Yaml.Entry pair : pairs.entries().values()) {
      Object value = value(target, pair, reader);
      if (value != null) {
        translations.put(Names.key(pair.key()), new Binding.Translation(pair.key(), value));
      }
    }
    return translations;
  }

  private @Nullable Object value(Target target, Yaml.Entry entry, CellReader reader) {
    if (!(entry.value() instanceof Yaml.Scalar scalar)) {
      problems.wrong(entry.at(), entry.key(), "应为一个值", "a single value is expected");
      return null;
    }
    switch (Names.key(scalar.text())) {
      case "", "unknown", "未知" -> {
        return GivenState.UNKNOWN;
      }
      case "not-applicable", "不适用" -> {
        if (target.signal()) {
          return GivenState.NOT_APPLICABLE;
        }
        problems.wrong(
            scalar.at(),
            scalar.text(),
            "只有信号可以不适用",
            "only a signal can be not applicable",
            "请写 unknown。",
            "Write unknown.");
        return null;
      }
      default -> {
        try {
          return reader.read(scalar.text(), false);
        } catch (Unreadable e) {
          problems.add(ProblemCode.BAD_VALUE.at(scalar.at(), scalar.text(), e.type(), e.why()));
          return null;
        }
      }
    }
  }
}
