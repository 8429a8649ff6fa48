package io.github.churnrx.workbench.format;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Not;
import io.github.churnrx.knowledge.UnaryTest.OneOf;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.loading.CellReading;
import io.github.churnrx.names.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says how a name and a test on it are read and written. */
final class Tests {
  private final NameBook names;

  Tests(NameBook names) {
    this.names = names;
  }

  /**
   * What a condition says.
   *
   * @param on the id of what is tested
   * @param test the test
   * @param order the values of the test in their order, which sets do not compare
   * @param percent whether numbers are written as percentages
   */
  record Said(String on, UnaryTest test, List<Value> order, boolean percent) {

    static Said of(String on, UnaryTest test, boolean isRatio, String text) {
      List<Value> order = new ArrayList<>();
      collect(test, order);
      return new Said(on, test, order, isRatio && Spelling.plain(text).contains("%"));
    }

    private static void collect(UnaryTest test, List<Value> order) {
      if (test instanceof OneOf oneOf) {
        order.addAll(oneOf.values());
      } else if (test instanceof Not not) {
        not.tests().forEach(each -> collect(each, order));
      }
    }

    String write(Book names, Collection<CategoryValue> values, Wording wording) {
      return names.write(on, wording) + " " + new TestWriter(values, percent, wording).write(test);
    }

    boolean isYes() {
      return test.equals(OneOf.only(Value.Flag.YES));
    }
  }

  /** Returns how conditions are read: a signal and a test, which a flag does without. */
  Reading<Said> conditions() {
    return new Reading<>(
        text ->
            CellReading.condition(text, names.namesOfSignals())
                .map(
                    read -> {
                      boolean isRatio = read.signal().type() == SignalType.RATIO;
                      return Said.of(read.signal().id(), read.test(), isRatio, text);
                    }),
        (said, wording) ->
            said.isYes()
                ? names.signals().write(said.on(), wording)
                : said.write(names.signals(), valuesOf(said.on()), wording));
  }

  /** Returns how tests on the fields of events are read, one at a time. */
  Reading<Said> fieldTests(EventType stream) {
    Book fields = fields(stream.fields());
    return new Reading<>(
        text ->
            CellReading.where(text, stream, names.topics())
                .filter(tests -> tests.size() == 1)
                .map(tests -> tests.get(0))
                .map(
                    read -> {
                      boolean isRatio = read.field().type() == FieldType.RATIO;
                      return Said.of(read.field().id(), read.test(), isRatio, text);
                    }),
        (said, wording) -> said.write(fields, valuesOf(stream, said.on()), wording));
  }

  /** Returns what the fields of something are called. */
  static <S> Book fields(List<Field<S>> fields) {
    Book book = new Book();
    fields.forEach(field -> book.addId(field.id()));
    fields.forEach(field -> book.addLabel(field.id(), field.label()));
    return book;
  }

  private List<CategoryValue> valuesOf(String signal) {
    return names.namesOfSignals().find(signal).map(Signal::values).orElse(List.of());
  }

  private List<CategoryValue> valuesOf(EventType stream, String field) {
    if (stream == EventType.REMARKS && field.equals("topic")) {
      return names.topics().stream().map(t -> new CategoryValue(t.id(), t.label())).toList();
    }
    List<? extends Choice> choices =
        stream.field(field).<List<? extends Choice>>map(Field::choices).orElse(List.of());
    return choices.stream().map(c -> new CategoryValue(c.name(), c.label())).toList();
  }
}
