package io.github.churnrx.io;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Range;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Generates the JSON Schema of cases from the description of events and customers. */
final class CaseSchema {
  private static final String DESCRIPTIONS = "/schema/case.properties";
  private static final String MOMENT =
      "^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}.*)?$";

  private final Properties descriptions = new Properties();
  private final Set<String> used = new TreeSet<>();
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  private CaseSchema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CaseSchema.class.getResourceAsStream(DESCRIPTIONS))) {
      descriptions.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }

  /** Returns the schema as indented JSON. */
  static String generate() throws IOException {
    CaseSchema generator = new CaseSchema();
    ObjectNode schema = generator.schema();
    Set<String> unused = new TreeSet<>(generator.descriptions.stringPropertyNames());
    unused.removeAll(generator.used);
    if (!unused.isEmpty()) {
      throw new IllegalStateException(DESCRIPTIONS + " describes what is not there: " + unused);
    }
    return Json.text(true, out -> new ObjectMapper().writeTree(out, schema)) + "\n";
  }

  private ObjectNode schema() throws IOException {
    ObjectNode schema = nodes.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "https://churnrx.github.io/schema/case.schema.json");
    schema.put("title", "ChurnRx case");
    schema.put("description", description("case"));
    schema.put("type", "object");
    schema.putArray("required").add("id");
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    properties.set("id", described("case.id", word()));
    properties.set("subject", described("case.subject", choice(List.of(Subject.values()), true)));
    properties.set("asOf", described("case.asOf", ref("optionalDate")));
    properties.set("timeZone", described("case.timeZone", type("string", true)));
    properties.set("customer", described("case.customer", orNull(ref("customer"))));
    properties.set("events", described("case.events", orNull(ref("events"))));
    properties.set("completeSince", described("case.completeSince", completeSince()));
    properties.set("signals", described("case.signals", signals()));
    properties.set("statedReasons", described("case.statedReasons", statedReasons()));
    properties.set("confirmedReason", described("case.confirmedReason", orNull(word())));
    schema.set("examples", example());
    ObjectNode defs = schema.putObject("$defs");
    defs.set("date", date());
    defs.set("optionalDate", orNull(ref("date")));
    defs.set("money", money("-?"));
    defs.set("optionalMoney", orNull(ref("money")));
    defs.set("owed", bounded(money("")));
    defs.set("optionalOwed", orNull(ref("owed")));
    defs.set("signal", signal());
    defs.set("customer", customer());
    defs.set("events", events());
    for (EventType type : EventType.values()) {
      defs.set(type.id(), event(type));
    }
    return schema;
  }

  private ObjectNode events() {
    ObjectNode events = object();
    ObjectNode properties = events.putObject("properties");
    for (EventType type : EventType.values()) {
      ObjectNode stream = type("array", true);
      stream.set("items", ref(type.id()));
      titled(stream, type.label());
      properties.set(type.id(), described(type.id(), stream));
    }
    return events;
  }

  private ObjectNode event(EventType type) {
    ObjectNode event = object();
    titled(event, type.label());
    ArrayNode required = event.putArray("required");
    ObjectNode properties = event.putObject("properties");
    for (Field<Event> field : type.fields()) {
      if (!field.computed()) {
        if (field.required()) {
          required.add(field.id());
        }
        properties.set(field.id(), described(type.id() + "." + field.id(), field(field)));
      }
    }
    return event;
  }

  private ObjectNode customer() {
    ObjectNode customer = object();
    ObjectNode properties = customer.putObject("properties");
    CaseShape.CUSTOMER_FIELDS.forEach(
        (name, field) ->
            properties.set(
                name,
                described(
                    "customer." + name,
                    name.equals(CaseShape.OWNER) ? owner(field) : field(field))));
    return customer;
  }

  private ObjectNode owner(Field<Customer> field) {
    ObjectNode owner = object();
    owner.putArray("type").add("object").add("null");
    titled(owner, field.label());
    owner.putArray("required").add(CaseShape.ID);
    ObjectNode properties = owner.putObject("properties");
    CaseShape.OWNER_FIELDS.forEach(
        (name, part) ->
            properties.set(
                name,
                described("owner." + name, name.equals(CaseShape.ID) ? word() : field(part))));
    return owner;
  }

  private ObjectNode completeSince() {
    ObjectNode object = object();
    object.putArray("type").add("object").add("null");
    ObjectNode properties = object.putObject("properties");
    for (EventType type : EventType.values()) {
      properties.set(type.id(), ref("optionalDate"));
    }
    return object;
  }

  private ObjectNode signals() {
    ObjectNode signals = type("object", true);
    signals.set("additionalProperties", ref("signal"));
    return signals;
  }

  private ObjectNode signal() {
    ObjectNode signal = nodes.objectNode();
    signal.put(
        "description",
        "A number; a ratio as a fraction (30 % is 0.3); true or false; a text, which may be the id"
            + " or a label of a category; a day as \"2026-03-31\"; an amount of money; or null:"
            + " not known.");
    ArrayNode forms = signal.putArray("anyOf");
    ArrayNode plain = forms.addObject().putArray("type");
    plain.add("number").add("boolean").add("string").add("null");
    forms.add(ref("money"));
    ObjectNode text = object();
    text.put("description", "A text that would otherwise be read as a day.");
    text.putArray("required").add("text");
    text.putObject("properties").set("text", type("string", false));
    forms.add(text);
    ObjectNode state = object();
    state.put(
        "description",
        "No value: \"unknown\", even where it could be derived from events; \"not-applicable\","
            + " because it makes no sense for this customer.");
    state.putArray("required").add("state");
    state
        .putObject("properties")
        .putObject("state")
        .putArray("enum")
        .add("unknown")
        .add("not-applicable");
    forms.add(state);
    return signal;
  }

  private ObjectNode statedReasons() {
    ObjectNode reasons = type("array", true);
    ObjectNode reason = reasons.putObject("items");
    reason.put("type", "object");
    reason.put("additionalProperties", false);
    reason.putArray("required").add("cause");
    ObjectNode properties = reason.putObject("properties");
    properties.set("cause", described("statedReason.cause", word()));
    properties.set("date", described("statedReason.date", ref("optionalDate")));
    properties.set("map", described("statedReason.map", orNull(word())));
    return reasons;
  }

  private ObjectNode field(Field<?> field) {
    boolean isOptional = !field.required();
    ObjectNode schema =
        switch (field.type()) {
          case DATE -> isOptional ? ref("optionalDate") : ref("date");
          case MONEY -> ref(money(field.range() == null ? "money" : "owed", isOptional));
          case NUMBER, RATIO -> bounded(type("number", isOptional), field.range());
          case FLAG -> type("boolean", isOptional);
          case CHOICE -> choice(field.choices(), isOptional);
          case TEXT -> isOptional ? type("string", true) : word();
          case PERSON -> isOptional ? orNull(word()) : word();
        };
    return titled(schema, field.label());
  }

  private static String money(String def, boolean isOptional) {
    return isOptional
        ? "optional" + def.substring(0, 1).toUpperCase(Locale.ROOT) + def.substring(1)
        : def;
  }

  private static ObjectNode bounded(ObjectNode schema, @Nullable Range range) {
    if (range != null && range.least() != null) {
      schema.put(range.above() ? "exclusiveMinimum" : "minimum", range.least());
    }
    if (range != null && range.most() != null) {
      schema.put("maximum", range.most());
    }
    if (range != null && range.whole()) {
      schema.put("multipleOf", 1);
    }
    return schema;
  }

  /** Allows the constant and both labels; the reader does not mind case either. */
  private ObjectNode choice(Collection<? extends Choice> choices, boolean isOptional) {
    ObjectNode schema = nodes.objectNode();
    ArrayNode values = schema.putArray("enum");
    for (Choice choice : choices) {
      Set<String> names = new LinkedHashSet<>();
      names.add(choice.name());
      names.add(choice.label().zh());
      names.add(choice.label().en());
      names.forEach(values::add);
    }
    if (isOptional) {
      values.addNull();
    }
    return schema;
  }

  private ObjectNode date() {
    ObjectNode date = type("string", false);
    date.put(
        "description",
        "A day such as 2026-03-31, or a moment such as 2026-03-31T17:30:00+08:00 whose day in the"
            + " time zone of the case is meant.");
    date.put("pattern", MOMENT);
    return date;
  }

  /** An amount that is not negative. */
  private static ObjectNode bounded(ObjectNode money) {
    money.put("description", "An amount of money that is not negative, in units of the currency.");
    ((ObjectNode) money.at("/properties/amount")).put("minimum", 0);
    return money;
  }

  private ObjectNode money(String sign) {
    ObjectNode money = object();
    money.put("description", "An amount of money, in units of the currency (yuan, not fen).");
    money.putArray("required").add("amount").add("currency");
    ObjectNode properties = money.putObject("properties");
    ObjectNode amount = properties.putObject("amount");
    amount.put("description", "The amount, without thousands separators: 1200.5 or \"1200.50\".");
    amount.putArray("type").add("number").add("string");
    amount.put("pattern", "^" + sign + "(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$");
    ObjectNode currency = properties.putObject("currency");
    currency.put("description", "The ISO 4217 code, such as CNY. A case has one currency.");
    currency.put("type", "string");
    currency.put("pattern", "^[A-Z]{3}$");
    return money;
  }

  private ArrayNode example() throws IOException {
    ArrayNode examples = nodes.arrayNode();
    examples.add(new ObjectMapper().readTree(CaseJson.write(Hongda.customerCase())));
    return examples;
  }

  private ObjectNode object() {
    ObjectNode object = type("object", false);
    object.put("additionalProperties", false);
    return object;
  }

  private ObjectNode word() {
    ObjectNode word = type("string", false);
    word.put("pattern", "\\S");
    return word;
  }

  private ObjectNode type(String type, boolean orNull) {
    ObjectNode schema = nodes.objectNode();
    if (orNull) {
      schema.putArray("type").add(type).add("null");
    } else {
      schema.put("type", type);
    }
    return schema;
  }

  private ObjectNode ref(String def) {
    ObjectNode ref = nodes.objectNode();
    ref.put("$ref", "#/$defs/" + def);
    return ref;
  }

  private ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = nodes.objectNode();
    either.putArray("anyOf").add(schema).add(type("null", false));
    return either;
  }

  private static ObjectNode titled(ObjectNode schema, Text label) {
    schema.put("title", label.zh() + " / " + label.en());
    return schema;
  }

  private ObjectNode described(String key, ObjectNode schema) {
    schema.put("description", description(key));
    return schema;
  }

  private String description(String key) {
    @Nullable String description = descriptions.getProperty(key);
    if (description == null) {
      throw new IllegalStateException(DESCRIPTIONS + " does not describe " + key);
    }
    used.add(key);
    return description;
  }
}
