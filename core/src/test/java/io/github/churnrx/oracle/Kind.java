package io.github.churnrx.oracle;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Field;
import java.util.List;

/** What a test is about: the type of the values, their names if they are listed, and the unit. */
record Kind(String type, Names values, List<String> units) {
  private static final Names TYPES =
      new Names()
          .add("number", "数值")
          .add("ratio", "比率")
          .add("money", "金额")
          .add("flag", "是否")
          .add("category", "类别")
          .add("date", "日期")
          .add("text", "文本");

  /** Returns the type of a signal. */
  static String typeOf(Entry signal) {
    return TYPES.id(signal.cell("type"));
  }

  /** Returns what a signal is, its values inherited from its field if they are not listed. */
  static Kind of(Entry signal, Book book) {
    List<String> units =
        signal.cell("unit").isEmpty() ? List.of() : List.of(signal.cell("unit").split(" "));
    String field = signal.cell("field");
    Names values = new Names();
    for (String value : Entry.list(signal.cell("values"))) {
      String[] names = value.split("=");
      values.add(names[0], names);
    }
    if (values.isEmpty() && field.equals("tier")) {
      values = book.names("tiers");
    } else if (values.isEmpty() && signal.cell("of").equals("customer")) {
      values = of(Customer.field(field).orElseThrow()).values();
    } else if (values.isEmpty() && !field.isEmpty()) {
      values = of(Derivation.field(signal)).values();
    }
    return new Kind(typeOf(signal), values, units);
  }

  static Kind of(Field<?> field) {
    Names values = new Names();
    for (Choice choice : field.choices()) {
      values.add(choice.name(), choice.label().zh(), choice.label().en());
    }
    String type =
        switch (field.type()) {
          case DATE -> "date";
          case MONEY -> "money";
          case NUMBER -> "number";
          case RATIO -> "ratio";
          case FLAG -> "flag";
          case CHOICE -> "category";
          case TEXT, PERSON -> "text";
        };
    return new Kind(type, values, List.of());
  }

  boolean isOrdered() {
    return List.of("number", "ratio", "money", "date").contains(type);
  }
}
