package io.github.churnrx.mapping;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.names.SignalNames;
import io.github.churnrx.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands the document of a mapping and collects everything that is wrong with it. */
final class MappingParser {
  static final String AS_OF = "as-of";
  static final String STATED = "stated";
  static final String STATED_ON = "stated-on";
  static final String CONFIRMED = "confirmed";
  static final String MAP = "map";

  private static final List<String> TOP_KEYS =
      List.of(
          AS_OF,
          "time-zone",
          "currency",
          "separator",
          "missing",
          "after-as-of",
          "annual-value-from",
          "customers",
          "events");
  private static final List<String> CUSTOMER_KEYS =
      List.of(
          "file",
          "sheet",
          "header",
          "query",
          "id",
          "distinct",
          "columns",
          "signals",
          "reasons",
          "where",
          "skip");
  private static final List<String> EVENT_KEYS =
      List.of(
          "file", "sheet", "header", "query", "id", "columns", "where", "skip", "complete-since");
  private static final Set<String> MISSING =
      Set.of("", "-", "--", "—", "NA", "na", "N/A", "n/a", "#N/A", "NULL", "null");

  private final Knowledge knowledge;
  private final Names<Signal> signals = new Names<>();
  private final Names<Object> causes = new Names<>();
  private final Names<Object> actions = new Names<>();
  private final Names<ReasonMap> maps = new Names<>();
  private final Names<EventType> streams = new Names<>();
  private final MappingProblems problems = new MappingProblems();

  MappingParser(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Signal signal : knowledge.signals()) {
      this.signals.add(signal.id(), signal.label(), signal);
    }
    for (Cause cause : knowledge.causes()) {
      this.causes.add(cause.id(), cause.label(), cause.id());
    }
    knowledge.replacedCauses().forEach(this.causes::add);
    for (Action action : knowledge.actions()) {
      this.actions.add(action.id(), action.label().text(), action.id());
    }
    knowledge.retiredActions().forEach(id -> this.actions.add(id, id));
    for (ReasonMap map : knowledge.reasonMaps()) {
      maps.add(map.id(), map);
    }
    for (EventType type : EventType.values()) {
      streams.add(type.id(), type.label(), type);
    }
  }

  Mapping parse(String text, String file) {
    Yaml document = Yaml.read(text, file, problems);
    if (!(document instanceof Yaml.Entries top)) {
      throw new InputException(
          ProblemCode.BAD_MAPPING.at(
              document.at(),
              "",
              Text.of("文件中没有内容", "it says nothing"),
              Text.of("例子见 docs/mapping.md。", "See docs/mapping.md for examples.")));
    }
    problems.onlyKeys(top, "mapping", TOP_KEYS);
    Yaml.Entry money = top.entries().get("currency");
    Currency currency = money == null ? null : NotationParser.currency(money, problems);
    ZoneId zone = zone(top.entries().get("time-zone"));
    Yaml.Entry markers = top.entries().get("missing");
    BindingParser bindings =
        new BindingParser(
            markers == null ? MISSING : NotationParser.markers(markers),
            new NotationParser(currency, zone, problems),
            problems);
    List<TableMapping> tables = tables(top, bindings);
    LocalDate asOf = null;
    Binding asOfColumn = null;
    Yaml.Entry date = top.entries().get(AS_OF);
    if (date != null && date.value() instanceof Yaml.Scalar scalar) {
      asOf = date(date, scalar);
    } else if (date != null) {
      asOfColumn = bindings.day(AS_OF, false, date);
    }
    boolean ignoreLater = ignoresLater(top.entries().get("after-as-of"));
    Character separator = separator(top.entries().get("separator"));
    boolean valueFromOrders = isFromOrders(top.entries().get("annual-value-from"), tables);
    problems.throwIfAny();
    return new Mapping(
        file, tables, asOf, asOfColumn, zone, separator, ignoreLater, valueFromOrders);
  }

  /** Returns whether annual sales are worked out from orders, which must then be mapped. */
  private boolean isFromOrders(Yaml.@Nullable Entry entry, List<TableMapping> tables) {
    if (entry == null) {
      return false;
    }
    String text = String.join(" ", Yaml.texts(entry.value()));
    boolean hasAmounts =
        tables.stream()
            .filter(table -> table.stream() == EventType.ORDERS)
            .anyMatch(table -> table.fields().stream().anyMatch(f -> f.id().equals("amount")));
    if (streams.find(text) != EventType.ORDERS) {
      problems.wrong(
          entry.at(), text, "annual-value-from 只能写 orders", "annual-value-from must be orders");
    } else if (!hasAmounts) {
      problems.wrong(
          entry.at(),
          text,
          "events 中没有带 amount 的 orders，无法算出年销售额",
          "there are no orders with amount among events, which tell annual sales");
    }
    return true;
  }

  private List<TableMapping> tables(Yaml.Entries top, BindingParser bindings) {
    List<TableMapping> tables = new ArrayList<>();
    Yaml.Entry customers = top.entries().get("customers");
    if (customers == null) {
      problems.wrong(
          top.at(),
          "customers",
          "缺少 customers",
          "customers is missing",
          "请说明哪张表、哪一列是客户编号。",
          "Say which table and which column hold the customers' ids.");
    } else {
      add(tables, table(null, customers, bindings));
    }
    Set<EventType> seen = EnumSet.noneOf(EventType.class);
    for (Yaml.Entry entry : entries(top.entries().get("events")).values()) {
      EventType type = streams.find(entry.key());
      if (type == null) {
        problems.add(
            ProblemCode.UNKNOWN_STREAM.at(entry.at(), entry.key(), streams.suggest(entry.key())));
      } else if (!seen.add(type)) {
        problems.wrong(
            entry.at(),
            entry.key(),
            "事件流 " + type.id() + " 出现了两次",
            "the stream " + type.id() + " stands here twice");
      } else {
        add(tables, table(type, entry, bindings));
      }
    }
    return tables;
  }

  private @Nullable TableMapping table(
      @Nullable EventType type, Yaml.Entry entry, BindingParser bindings) {
    if (!(entry.value() instanceof Yaml.Entries map)) {
      problems.wrong(
          entry.at(),
          entry.key(),
          "“" + entry.key() + "”没有内容",
          "\"" + entry.key() + "\" says nothing",
          "请写 file、id 和 columns。",
          "Write file, id and columns.");
      return null;
    }
    problems.onlyKeys(map, entry.key(), type == null ? CUSTOMER_KEYS : EVENT_KEYS);
    Yaml.Entry id = map.entries().get("id");
    String idColumn = text(map, "id");
    if (idColumn == null) {
      problems.wrong(
          entry.at(),
          "id",
          "缺少 id",
          "id is missing",
          "请说明哪一列是客户编号。",
          "Say which column holds the customer's id.");
    }
    Yaml.Entry since = map.entries().get("complete-since");
    List<Binding> fields = fields(type, map.entries().get("columns"), bindings);
    if (type != null) {
      requireAll(type, entry, fields);
    }
    return new TableMapping(
        type,
        files(map.entries().get("file")),
        text(map, "sheet"),
        text(map, "query"),
        idColumn == null ? "" : idColumn,
        id == null ? entry.at() : id.value().at(),
        fields,
        signals(map.entries().get("signals"), bindings),
        reasons(map.entries().get("reasons"), bindings),
        isDistinct(map.entries().get("distinct")),
        header(map.entries().get("header")),
        filters(map.entries().get("where"), map.entries().get("skip")),
        since != null && since.value() instanceof Yaml.Scalar scalar ? date(since, scalar) : null,
        entry.at());
  }

  private List<Binding> fields(
      @Nullable EventType type, Yaml.@Nullable Entry entry, BindingParser bindings) {
    Names<Field<?>> names = new Names<>();
    for (Field<?> field : type == null ? Customer.fields() : type.fields()) {
      if (!field.computed() && !(type == null && field.id().equals("id"))) {
        names.add(field.id(), field.label(), field);
      }
    }
    List<Binding> fields = new ArrayList<>();
    for (Yaml.Entry column : entries(entry).values()) {
      Field<?> field = names.find(column.key());
      if (field == null) {
        Text owner = type == null ? Text.of("客户", "customer") : type.label();
        problems.add(
            ProblemCode.UNKNOWN_FIELD.at(
                column.at(), column.key(), owner, names.suggest(column.key())));
      } else {
        add(fields, field(type, field, column, bindings));
      }
    }
    return List.copyOf(fields);
  }

  /** Understands a field; ids of the knowledge can be written as labels, and must exist. */
  private @Nullable Binding field(
      @Nullable EventType type, Field<?> field, Yaml.Entry column, BindingParser bindings) {
    if (type == EventType.ACTIONS_TAKEN && field.id().equals("action") && !actions.isEmpty()) {
      return bindings.named(field, actions, column);
    }
    return bindings.field(field, column);
  }

  private void requireAll(EventType type, Yaml.Entry entry, List<Binding> fields) {
    Set<String> mapped = fields.stream().map(Binding::id).collect(Collectors.toSet());
    for (Field<?> field : type.fields()) {
      if (field.required() && !mapped.contains(field.id())) {
        problems.wrong(
            entry.at(),
            field.id(),
            "“" + type.id() + "”缺少必需的字段 " + field.id(),
            "\"" + type.id() + "\" lacks the required field " + field.id(),
            "请在 columns 中写 " + field.id() + ": 列名，或 {constant: 值}。",
            "Write " + field.id() + ": column, or {constant: value}, under columns.");
      }
    }
  }

  private List<Binding> signals(Yaml.@Nullable Entry entry, BindingParser bindings) {
    List<Binding> given = new ArrayList<>();
    for (Yaml.Entry column : entries(entry).values()) {
      Signal signal = signals.find(column.key());
      if (signal == null) {
        problems.add(
            ProblemCode.UNKNOWN_SIGNAL.at(
                column.at(),
                column.key(),
                SignalNames.elsewhere(knowledge, column.key())
                    .orElseGet(() -> signals.suggest(column.key()))));
      } else {
        add(given, bindings.signal(signal, column));
      }
    }
    return List.copyOf(given);
  }

  private List<Binding> reasons(Yaml.@Nullable Entry entry, BindingParser bindings) {
    if (entry != null && entry.value() instanceof Yaml.Entries map) {
      problems.onlyKeys(map, entry.key(), List.of(STATED, STATED_ON, CONFIRMED));
    }
    List<Binding> reasons = new ArrayList<>();
    for (Yaml.Entry column : entries(entry).values()) {
      add(reasons, reason(column, bindings));
    }
    return List.copyOf(reasons);
  }

  private @Nullable Binding reason(Yaml.Entry column, BindingParser bindings) {
    return switch (column.key()) {
      case STATED_ON -> bindings.day(STATED_ON, true, column);
      case STATED -> {
        Names<Object> names = statedNames(column);
        yield names == null ? null : bindings.reason(STATED, names, column);
      }
      default -> bindings.choice(column.key(), causes, column);
    };
  }

  /** Returns what a stated reason may be: causes, or the codes of a map; null after reporting. */
  private @Nullable Names<Object> statedNames(Yaml.Entry column) {
    Yaml.Entry named =
        column.value() instanceof Yaml.Entries options ? options.entries().get(MAP) : null;
    if (named == null) {
      return causes;
    }
    String id = String.join(" ", Yaml.texts(named.value()));
    ReasonMap map = maps.find(id);
    if (map == null) {
      problems.add(ProblemCode.UNKNOWN_REASON_MAP.at(named.at(), id, maps.suggest(id)));
      return null;
    }
    Names<Object> names = new Names<>();
    map.reasons().forEach(reason -> names.add(reason.code(), new MappedReason(map, reason)));
    map.reasons()
        .forEach(reason -> names.add(reason.code(), reason.label(), new MappedReason(map, reason)));
    return names;
  }

  private boolean isDistinct(Yaml.@Nullable Entry entry) {
    if (entry == null) {
      return false;
    }
    String text = String.join(" ", Yaml.texts(entry.value()));
    try {
      return Cells.flag(text);
    } catch (Unreadable e) {
      problems.wrong(entry.at(), text, "distinct 应为 yes 或 no", "distinct must be yes or no");
      return false;
    }
  }

  private int header(Yaml.@Nullable Entry entry) {
    if (entry == null) {
      return 0;
    }
    String text = String.join(" ", Yaml.texts(entry.value()));
    if (text.matches("[1-9]\\d{0,4}")) {
      return Integer.parseInt(text);
    }
    problems.wrong(
        entry.at(),
        text,
        "header 应为列名所在的行号",
        "header must be the number of the row with the names of the columns",
        "例如：header: 3",
        "For example: header: 3");
    return 0;
  }

  private List<TableMapping.Filter> filters(Yaml.@Nullable Entry where, Yaml.@Nullable Entry skip) {
    List<TableMapping.Filter> filters = new ArrayList<>(filters(where, true));
    filters.addAll(filters(skip, false));
    return List.copyOf(filters);
  }

  private List<TableMapping.Filter> filters(Yaml.@Nullable Entry entry, boolean kept) {
    List<TableMapping.Filter> filters = new ArrayList<>();
    for (Yaml.Entry filter : entries(entry).values()) {
      Set<String> keys =
          Yaml.texts(filter.value()).stream()
              .map(Names::key)
              .collect(Collectors.toUnmodifiableSet());
      filters.add(new TableMapping.Filter(filter.key(), keys, kept, filter.at()));
    }
    return List.copyOf(filters);
  }

  private @Nullable LocalDate date(Yaml.Entry entry, Yaml.Scalar scalar) {
    try {
      return Cells.day(scalar.text(), ZoneOffset.UTC, false);
    } catch (Unreadable e) {
      problems.add(ProblemCode.BAD_DATE.at(entry.at(), scalar.text()));
      return null;
    }
  }

  private ZoneId zone(Yaml.@Nullable Entry entry) {
    String name = entry == null ? "UTC" : String.join(" ", Yaml.texts(entry.value()));
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      if (entry != null) {
        problems.wrong(
            entry.at(),
            name,
            "“" + name + "”不是时区",
            "\"" + name + "\" is not a time zone",
            "例如：Asia/Shanghai。",
            "For example: Asia/Shanghai.");
      }
      return ZoneOffset.UTC;
    }
  }

  private boolean ignoresLater(Yaml.@Nullable Entry entry) {
    if (entry == null) {
      return false;
    }
    String text = String.join(" ", Yaml.texts(entry.value()));
    if (!text.equals("ignore") && !text.equals("reject")) {
      problems.wrong(
          entry.at(),
          text,
          "after-as-of 应为 reject 或 ignore",
          "after-as-of must be reject or ignore");
    }
    return text.equals("ignore");
  }

  private @Nullable Character separator(Yaml.@Nullable Entry entry) {
    if (entry == null) {
      return null;
    }
    String text = String.join(" ", Yaml.texts(entry.value()));
    if (Names.key(text).equals("tab")) {
      return '\t';
    }
    if (text.length() != 1 || text.equals("\"")) {
      problems.wrong(
          entry.at(), text, "separator 应为一个字符或 tab", "separator must be one character or tab");
      return ',';
    }
    return text.charAt(0);
  }

  private Map<String, Yaml.Entry> entries(Yaml.@Nullable Entry entry) {
    if (entry == null) {
      return Map.of();
    }
    if (entry.value() instanceof Yaml.Entries map) {
      return map.entries();
    }
    if (!(entry.value() instanceof Yaml.Scalar scalar) || !scalar.text().isEmpty()) {
      problems.wrong(
          entry.at(),
          entry.key(),
          "“" + entry.key() + "”应为一组 名称: 值",
          "\"" + entry.key() + "\" must be names with values");
    }
    return Map.of();
  }

  private static List<String> files(Yaml.@Nullable Entry entry) {
    return entry == null
        ? List.of()
        : Yaml.texts(entry.value()).stream().filter(name -> !name.isEmpty()).toList();
  }

  private static @Nullable String text(Yaml.Entries map, String key) {
    Yaml.Entry entry = map.entries().get(key);
    return entry != null && entry.value() instanceof Yaml.Scalar scalar && !scalar.text().isEmpty()
        ? scalar.text()
        : null;
  }

  private static <T> void add(List<T> list, @Nullable T item) {
    if (item != null) {
      list.add(item);
    }
  }
}
