package io.github.churnrx.loading;

import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.Signal.Inquiry;
import io.github.churnrx.knowledge.Signal.Privacy;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.loading.Literals.Unreadable;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code signals.csv}. */
final class SignalRows {
  private static final Names<SignalType> TYPES = Names.of(SignalType.class);
  private static final Names<Privacy> PRIVACY = Names.of(Privacy.class);
  private static final Names<Subject> SUBJECTS = Names.of(Subject.class);
  private static final Pattern EN_ZH = Pattern.compile("(.*\\S)\\s+(\\S*\\p{IsHan}\\S*)");
  private static final Pattern ZH_EN = Pattern.compile("(\\S*\\p{IsHan}\\S*)\\s+(\\P{IsHan}+)");

  private final Cells cells;
  private final Texts texts;
  private final Figures figures;
  private final Derivations derivations;
  private final Collection<Tier> tiers;
  private final Vocabulary vocabulary;

  SignalRows(Cells cells, Vocabulary vocabulary, Collection<Tier> tiers, Collection<Topic> topics) {
    this.cells = cells;
    this.texts = new Texts(cells);
    this.figures = new Figures(cells);
    this.derivations = new Derivations(cells, topics);
    this.tiers = tiers;
    this.vocabulary = vocabulary;
  }

  Signal read(Entry entry) {
    Row row = entry.first();
    SignalType type = cells.required(row, "type", TYPES, SignalType.NUMBER);
    Derivation derivation = derivations.read(row, type);
    Text unit = unit(row.cell("unit"));
    List<CategoryValue> values = values(row, type, derivation);
    return new Signal(
        entry.id(),
        texts.required(row, "zh", "en"),
        cells.oneOr(row.cell("subject"), SUBJECTS, Subject.CUSTOMER),
        type,
        unit,
        values,
        derivation,
        inquiry(row),
        partition(row.cell("partition"), new Typed(type, values, unit)),
        cells.oneOr(row.cell("privacy"), PRIVACY, Privacy.ORDINARY),
        row.cell("sources").list(),
        entry.at());
  }

  private @Nullable UnaryTest partition(Cell cell, Typed typed) {
    if (cell.isBlank()) {
      return null;
    }
    try {
      return new TestParser(typed).parse(Spelling.line(cell.text()));
    } catch (Unreadable e) {
      cells.report(ProblemCode.BAD_TEST.at(cell.at(), cell.text(), e.why()));
      return null;
    }
  }

  private @Nullable Inquiry inquiry(Row row) {
    Text question = texts.find(row, "question-zh", "question-en");
    Cell ask = row.cell("ask");
    Cell cost = row.cell("cost");
    if (question == null) {
      if (!ask.isBlank() || !cost.isBlank()) {
        cells.missing(row, "question-zh");
        cells.missing(row, "question-en");
      }
      return null;
    }
    if (ask.isBlank()) {
      cells.missing(row, "ask");
    }
    String role = cells.reference(ask, vocabulary.roles(), ProblemCode.UNKNOWN_ROLE);
    BigDecimal effort = figures.decimal(cost, "1", "10", BigDecimal.valueOf(3));
    return role == null ? null : new Inquiry(question, role, effort.doubleValue());
  }

  /** A unit is written {@code days 天}, in either order, or as one word for both languages. */
  private static @Nullable Text unit(Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    Matcher enZh = EN_ZH.matcher(cell.text());
    if (enZh.matches()) {
      return Text.of(enZh.group(2), enZh.group(1));
    }
    Matcher zhEn = ZH_EN.matcher(cell.text());
    return zhEn.matches()
        ? Text.of(zhEn.group(1), zhEn.group(2))
        : Text.of(cell.text(), cell.text());
  }

  private List<CategoryValue> values(Row row, SignalType type, @Nullable Derivation derivation) {
    Cell cell = row.cell("values");
    List<CategoryValue> given = given(cell);
    if (type != SignalType.CATEGORY) {
      if (!cell.isBlank()) {
        cells.unused(
            cell,
            "类型 " + type.label().zh() + " 不列取值",
            "the type " + type.label().en() + " lists no values");
      }
      return List.of();
    }
    List<CategoryValue> inherited = inherited(derivation);
    if (given.isEmpty()) {
      // Of a derivation that is wrong it is not known what values it would bring.
      boolean isGuess = derivation == null && !row.cell("of").isBlank();
      if (inherited.isEmpty() && !isFromText(derivation) && !isGuess) {
        cells.missing(row, "values");
      }
      return inherited;
    }
    if (!inherited.isEmpty()) {
      cells.unused(cell, "字段本身已有固定的取值", "the field has values of its own");
    }
    return given;
  }

  private List<CategoryValue> given(Cell cell) {
    List<CategoryValue> values = new ArrayList<>();
    Names<String> names = new Names<>();
    for (String part : cell.parts()) {
      String[] words = part.split("[=＝]", -1);
      String id = Spelling.plain(words[0]);
      String zh = words.length > 1 ? Spelling.trim(words[1]) : id;
      String en = words.length > 2 ? Spelling.trim(words[2]) : id;
      if (words.length > 3 || id.isEmpty() || zh.isEmpty() || en.isEmpty()) {
        Text remedy = Text.of("请写 LOCAL=本地=local。", "Write LOCAL=本地=local.");
        cells.report(ProblemCode.UNKNOWN_VALUE.at(cell.at(), part, cell.column(), remedy));
        continue;
      }
      for (String name : List.of(id, zh, en)) {
        if (names.add(name, id) != null) {
          cells.report(ProblemCode.REPEATED_VALUE.at(cell.at(), name, cell.at()));
        }
      }
      values.add(new CategoryValue(id, Text.of(zh, en)));
    }
    return values;
  }

  private List<CategoryValue> inherited(@Nullable Derivation derivation) {
    if (derivation instanceof FromCustomer from) {
      return from.field().id().equals("tier")
          ? tiers.stream().map(t -> new CategoryValue(t.id(), t.label())).toList()
          : Typed.valuesOf(from.field());
    }
    return derivation instanceof FromEvents from
        ? from.measuredField().map(Typed::valuesOf).orElse(List.of())
        : List.of();
  }

  private static boolean isFromText(@Nullable Derivation derivation) {
    if (derivation instanceof FromEvents events) {
      return events.measuredField().map(f -> Typed.typeOf(f) == SignalType.TEXT).orElse(false);
    }
    return derivation instanceof FromCustomer from && Typed.typeOf(from.field()) == SignalType.TEXT;
  }
}
