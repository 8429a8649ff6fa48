package io.github.churnrx.io;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.names.Names;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** What a column of a table of scenarios holds. */
sealed interface ScenarioColumn {

  /** A column that every table may have, whatever the knowledge. */
  enum Fixed implements ScenarioColumn {
    NAME("name", "名称", "场景"),
    SOURCES("sources", "来源", ""),
    SUBJECT("subject", "主体", ""),
    AS_OF("as-of", "日期", "as of|asOf"),
    ID("id", "编号", "客户编号"),
    STATED("stated", "自述原因", "stated reasons"),
    NOTE("note", "备注", "notes"),
    MAIN("main", "主因", "主要原因|main cause"),
    CAUSES("causes", "原因", ""),
    NOT("not", "不是", "not causes"),
    RISK("risk", "风险", ""),
    SYMPTOMS("symptoms", "症状", ""),
    NO_SYMPTOMS("no-symptoms", "无症状", "no symptoms"),
    ALL_SYMPTOMS("all-symptoms", "全部症状", "all symptoms"),
    UNDETERMINED("undetermined", "原因未定", ""),
    ACTIONS("actions", "行动", ""),
    NO_ACTIONS("no-actions", "不做", "no actions"),
    PLAN("plan", "计划", ""),
    WITHHELD("withheld", "压下", ""),
    GIVE_UP("give-up", "放弃", "give up");

    private final String id;
    private final String zh;
    private final String others;

    Fixed(String id, String zh, String others) {
      this.id = id;
      this.zh = zh;
      this.others = others;
    }

    String id() {
      return id;
    }

    /** Returns the Chinese name. */
    String zh() {
      return zh;
    }

    private Stream<String> names() {
      return Stream.concat(Stream.of(id, zh), Arrays.stream(others.split("\\|", -1)));
    }

    /** Returns whether it says what is expected. */
    boolean isExpectation() {
      return compareTo(MAIN) >= 0;
    }
  }

  /** The column of an attribute of the customer. */
  record Attribute(Field<Customer> field) implements ScenarioColumn {}

  /** The column of a signal that is given directly. */
  record Given(Signal signal) implements ScenarioColumn {}

  /** Fields that are named by a column of their own. */
  Set<String> OTHERWISE = Set.of("id");

  /**
   * Returns the names of all columns. Where names meet, fixed columns come before attributes of the
   * customer, and these before signals, which always have their ids.
   */
  static Names<ScenarioColumn> of(Knowledge knowledge) {
    Names<ScenarioColumn> names = new Names<>();
    Arrays.stream(Fixed.values()).forEach(f -> f.names().forEach(name -> names.add(name, f)));
    for (Field<Customer> field : Customer.fields()) {
      if (!field.computed() && !OTHERWISE.contains(field.id())) {
        Attribute column = new Attribute(field);
        names.add(field.id(), column);
        names.add(CaseShape.camelCase(field.id()), column);
        names.add(field.label(), column);
      }
    }
    for (Signal signal : knowledge.signals()) {
      Given column = new Given(signal);
      names.add(signal.id(), column);
      names.add(signal.label(), column);
    }
    return names;
  }
}
