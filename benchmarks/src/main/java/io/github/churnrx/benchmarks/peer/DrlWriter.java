package io.github.churnrx.benchmarks.peer;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.FieldTest;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes knowledge as DRL in layers: events → figures → symptoms → causes → actions, each layer
 * inserting the facts of the next, with accumulates over events and salience between the layers.
 *
 * <p>It leaves out what DRL has no short form for and what only costs: unknown and not applicable
 * (no fact is inserted), coverage, texts, traces, missing evidence, order and due days of actions,
 * policies, questions.
 */
public final class DrlWriter {
  private final Knowledge knowledge;
  private final BiFunction<Condition, String, String> pattern;
  private final StringBuilder drl = new StringBuilder(1 << 16);

  private DrlWriter(Knowledge knowledge, BiFunction<Condition, String, String> pattern) {
    this.knowledge = knowledge;
    this.pattern = pattern;
  }

  /** Returns rules over events. */
  public static String overEvents(Knowledge knowledge) {
    DrlWriter writer = new DrlWriter(knowledge, DrlWriter::insertedFact);
    writer.head();
    for (Signal signal : tested(knowledge)) {
      if (signal.derivation() instanceof FromEvents events) {
        writer.figure(signal, events);
      }
    }
    writer.patterns();
    writer.rest();
    return writer.drl.toString();
  }

  /** Returns rules over a single fact that holds all figures. */
  public static String overSnapshot(Knowledge knowledge) {
    DrlWriter writer =
        new DrlWriter(
            knowledge, (condition, test) -> test.replace("value", condition.signal().id()));
    writer.head();
    writer.rest();
    return writer.drl.toString();
  }

  /** Returns the signals that symptoms and prescriptions test. */
  static Set<Signal> tested(Knowledge knowledge) {
    Set<Signal> tested = new LinkedHashSet<>();
    knowledge.symptoms().stream()
        .flatMap(symptom -> symptom.ways().stream())
        .flatMap(way -> way.conditions().stream())
        .forEach(condition -> tested.add(condition.signal()));
    knowledge.actions().stream()
        .flatMap(action -> action.indications().stream())
        .flatMap(row -> row.when().stream())
        .forEach(condition -> tested.add(condition.signal()));
    return tested;
  }

  private void head() {
    drl.append("package io.github.churnrx.benchmarks.rules;\n\n");
    for (Class<?> type :
        List.of(
            CaseFacts.class,
            CauseScore.class,
            Evidence.class,
            Figure.class,
            Outcome.class,
            Reads.class,
            Snapshot.class,
            Word.class,
            Customer.class,
            Grade.class)) {
      drl.append("import ").append(type.getName()).append(";\n");
    }
    for (EventType type : EventType.values()) {
      drl.append("import ").append(type.eventClass().getName()).append(";\n");
    }
    drl.append("import io.github.churnrx.knowledge.Thresholds;\n");
    drl.append("\nglobal Outcome outcome;\nglobal Thresholds thresholds;\n");
  }

  private void rule(String name, int salience, Collection<String> when, String then) {
    drl.append("\nrule \"")
        .append(name)
        .append("\"\nsalience ")
        .append(salience)
        .append("\nwhen\n");
    when.forEach(line -> drl.append("  ").append(line).append('\n'));
    drl.append("then\n  ").append(then).append("\nend\n");
  }

  // Events to figures.

  private void figure(Signal signal, FromEvents from) {
    List<String> when = new ArrayList<>();
    boolean since = from.window() instanceof Window.Since;
    String window =
        from.window() instanceof Window.Days days
            ? ", $after : asOf.minusDays(" + days.count() + ")"
            : "";
    when.add("CaseFacts( $asOf : asOf" + window + " )");
    if (from.window() instanceof Window.Since anchored) {
      String anchor = simple(anchored.anchor());
      when.add(anchor + "( $after : date )");
      when.add("not " + anchor + "( date > $after )");
    }
    String after = since || from.window() instanceof Window.Days ? "$after" : null;
    String rest = where(from);
    String then;
    switch (from.measure()) {
      case COUNT, EXISTS -> {
        when.add(accumulate(from.stream(), "", after, null, rest, "$n : count(1)"));
        then =
            from.measure() == Measure.COUNT
                ? insertFigure(signal, "$n.doubleValue()")
                : insertFigure(signal, "$n > 0 ? 1 : 0");
      }
      case SUM, MAX, MIN, AVERAGE -> {
        int least = from.measure() == Measure.SUM ? 0 : Math.max(1, from.minimum());
        when.add(
            accumulate(
                from.stream(),
                "$e : ",
                after,
                null,
                rest + present(from.measured()),
                "$all : collectList($e), $n : count(1); $n >= " + least));
        then = insertFigure(signal, all(from.measure(), "$all", from.measured()));
      }
      case DAYS_SINCE, LATEST -> {
        Field<Event> field = from.measured();
        String read = field == null ? "" : present(field);
        String type = simple(from.stream());
        when.add("$e : " + type + "( $day : date" + bound(after, null) + rest + read + " )");
        when.add("not " + type + "( date > $day" + rest + read + " )");
        then =
            field == null
                ? insertFigure(signal, "Reads.days($day, $asOf)")
                : field.type() == FieldType.CHOICE
                    ? "insert(new Word(\""
                        + signal.id()
                        + "\", $e."
                        + camel(field.id())
                        + "().name()));"
                    : insertFigure(signal, number(field).replace("this", "$e"));
      }
      case TREND, EXPECTED, VERSUS_EXPECTED -> then = comparison(signal, from, when, after, rest);
      default -> throw new IllegalArgumentException(from.measure().id());
    }
    rule("figure " + signal.id(), 50, when, then);
  }

  private static String comparison(
      Signal signal, FromEvents from, List<String> when, @Nullable String after, String rest) {
    boolean trend = from.measure() == Measure.TREND;
    if (after == null) {
      throw new IllegalArgumentException("no window: " + signal.id());
    }
    Field<Event> field = trend ? from.measured() : null;
    String bind = field == null ? "" : "$e : ";
    String present = field == null ? "" : present(field);
    String list = field == null ? "" : ", %s : collectList($e)";
    int before =
        from.window() instanceof Window.Days days && trend ? days.count() : from.baselineDays();
    String start = after + ".minusDays(" + before + ")";
    when.add(
        accumulate(
            from.stream(),
            bind,
            start,
            after,
            rest + present,
            "$countBefore : count(1)"
                + list.formatted("$before")
                + "; $countBefore >= "
                + Math.max(1, from.minimum())));
    String sum = field == null ? "$countBefore.doubleValue()" : all(Measure.SUM, "$before", field);
    String expected = trend ? sum : sum + " * Reads.days(" + after + ", $asOf) / " + before;
    if (from.measure() == Measure.EXPECTED) {
      return insertFigure(signal, expected);
    }
    when.add(
        accumulate(
            from.stream(),
            bind,
            after,
            null,
            rest + present,
            "$count : count(1)" + list.formatted("$now")));
    String now = field == null ? "$count.doubleValue()" : all(Measure.SUM, "$now", field);
    String days = "Reads.days(" + after + ", $asOf)";
    String ratio =
        trend ? now + " / " + sum : now + " * " + before + " / (" + sum + " * " + days + ")";
    return "double expected = "
        + expected
        + ";\n  if (expected > 0) {\n    "
        + insertFigure(
            signal,
            "Reads.guarded(" + ratio + ", $count.longValue(), expected, " + from.guard() + ")")
        + "\n  }";
  }

  private static String insertFigure(Signal signal, String value) {
    return "insert(new Figure(\"" + signal.id() + "\", " + value + "));";
  }

  private static String accumulate(
      EventType stream,
      String binding,
      @Nullable String after,
      @Nullable String until,
      String rest,
      String functions) {
    String constraints = bound(after, until) + rest;
    String inner = constraints.startsWith(", ") ? constraints.substring(2) : constraints;
    return "accumulate( " + binding + simple(stream) + "( " + inner + " ); " + functions + " )";
  }

  private static String bound(@Nullable String after, @Nullable String until) {
    String low = after == null ? "" : ", date > " + after;
    return until == null ? low : low + ", date <= " + until;
  }

  private static String where(FromEvents from) {
    StringBuilder where = new StringBuilder();
    for (FieldTest test : from.where()) {
      where.append(", ").append(constraint(test.field(), test.test()));
    }
    return where.toString();
  }

  private static String constraint(Field<Event> field, UnaryTest test) {
    if (test instanceof UnaryTest.OneOf oneOf) {
      List<String> any = new ArrayList<>();
      for (Value value : oneOf.values()) {
        if (value instanceof Value.Flag flag) {
          any.add(
              "Reads." + (flag.value() ? "yes" : "no") + "(this, \"" + field.id() + "\", $asOf)");
        } else if (value instanceof Value.Category category) {
          String type = field.choices().get(0).getClass().getCanonicalName();
          String simple = type.substring(type.lastIndexOf('.', type.lastIndexOf('.') - 1) + 1);
          any.add(camel(field.id()) + " == " + simple + "." + category.id());
        } else if (value instanceof Value.Words words) {
          any.add(camel(field.id()) + " == \"" + words.text() + "\"");
        }
      }
      return any.size() == 1
          ? any.get(0)
          : any.stream().sorted().collect(Collectors.joining(" || ", "(", ")"));
    }
    // Drools takes NaN for the greatest of numbers.
    return present(field).substring(2) + ", " + expression(test).replace("value", number(field));
  }

  private static String number(@Nullable Field<Event> field) {
    if (field == null) {
      throw new IllegalArgumentException("no field");
    }
    return "Reads.number(this, \"" + field.id() + "\", $asOf)";
  }

  private static String all(Measure measure, String events, @Nullable Field<Event> field) {
    String function = measure.name().toLowerCase(Locale.ROOT);
    String id = field == null ? "" : field.id();
    return "Reads.%s(%s, \"%s\", $asOf)".formatted(function, events, id);
  }

  private static String present(@Nullable Field<Event> field) {
    if (field == null) {
      return "";
    }
    return field.type() == FieldType.CHOICE
        ? ", " + camel(field.id()) + " != null"
        : ", !Double.isNaN(" + number(field) + ")";
  }

  private static String simple(EventType type) {
    return type.eventClass().getSimpleName();
  }

  private static String camel(String id) {
    StringBuilder camel = new StringBuilder();
    for (String part : id.split("-", -1)) {
      camel.append(
          camel.length() == 0 ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return camel.toString();
  }

  // Figures to symptoms.

  private static String insertedFact(Condition condition, String test) {
    boolean word =
        condition.signal().type() == SignalType.CATEGORY
            || condition.signal().type() == SignalType.TEXT;
    return (word ? "Word" : "Figure")
        + "( id == \""
        + condition.signal().id()
        + "\""
        + (test.isEmpty() ? "" : ", " + test)
        + " )";
  }

  private List<String> conditions(List<Condition> conditions) {
    List<String> when = new ArrayList<>();
    conditions.forEach(c -> when.add(pattern.apply(c, expression(c.test()))));
    return when;
  }

  private static String expression(UnaryTest test) {
    if (test instanceof UnaryTest.Compare compare) {
      return "value " + compare.comparison().sign() + " " + number(compare.limit());
    } else if (test instanceof UnaryTest.Between between) {
      return "value "
          + (between.lowIncluded() ? ">= " : "> ")
          + number(between.low())
          + " && value "
          + (between.highIncluded() ? "<= " : "< ")
          + number(between.high());
    } else if (test instanceof UnaryTest.OneOf oneOf) {
      return oneOf.values().stream()
          .map(value -> "value == " + literal(value))
          .sorted()
          .collect(Collectors.joining(" || "));
    } else if (test instanceof UnaryTest.Not not) {
      return not.tests().stream()
          .map(inner -> "(" + expression(inner) + ")")
          .collect(Collectors.joining(" || ", "!(", ")"));
    }
    return "";
  }

  private static String literal(Value value) {
    if (value instanceof Value.Flag flag) {
      return flag.value() ? "1.0" : "0.0";
    } else if (value instanceof Value.Num num) {
      return Double.toString(num.value());
    } else if (value instanceof Value.Category category) {
      return "\"" + category.id() + "\"";
    } else if (value instanceof Value.Words words) {
      return "\"" + words.text() + "\"";
    }
    throw new IllegalArgumentException(String.valueOf(value));
  }

  private static String number(Limit limit) {
    if (limit.number() != null) {
      return Double.toString(limit.number().doubleValue());
    }
    if (limit.money() != null) {
      return Double.toString(limit.money().amount().doubleValue());
    }
    throw new IllegalArgumentException(limit.toString());
  }

  private void rest() {
    boolean flat = knowledge.signals().stream().noneMatch(s -> s.derivation() != null);
    for (Symptom symptom : knowledge.symptoms()) {
      for (int i = 0; i < symptom.ways().size(); i++) {
        List<String> when = conditions(symptom.ways().get(i).conditions());
        rule(
            symptom.id() + "#" + (i + 1),
            40,
            flat ? List.of("Snapshot( " + String.join(", ", when) + " )") : when,
            evidence(symptom));
      }
      if (symptom.absent() != null) {
        absence(symptom);
      }
    }
    causes();
    actions(flat);
  }

  private void patterns() {
    Map<String, List<String>> shipped = new LinkedHashMap<>();
    shipped.put(
        "OWNER_LEFT_UNATTENDED",
        List.of(
            "CaseFacts( $from : asOf.minusDays(180), $to : asOf.minusDays(14) )",
            "OwnerChange( destination == OwnerChange.Destination.RIVAL, $left : date,"
                + " date > $from, date <= $to )",
            "not Interaction( direction == Interaction.Direction.OUTBOUND, date > $left )"));
    shipped.put(
        "REBATE_ASKED",
        List.of(
            "CaseFacts( $asOf : asOf, $after : asOf.minusDays(90) )",
            "Rebate( $due : dueOn, dueOn < $asOf, paidOn == null || paidOn.isAfter($asOf) )",
            "exists Interaction( direction == Interaction.Direction.INBOUND,"
                + " purpose == Interaction.Purpose.CLAIM"
                + " || purpose == Interaction.Purpose.ENQUIRY, date.isAfter($due), date.isAfter($after) )"));
    shipped.forEach(
        (id, when) ->
            knowledge.symptom(id).ifPresent(symptom -> rule(id, 40, when, evidence(symptom))));
  }

  private static String evidence(Symptom symptom) {
    List<String> then = new ArrayList<>();
    for (Claim claim : symptom.supports()) {
      then.add(evidence(symptom.id(), claim, symptom, claim.strength().tenths()));
    }
    for (Claim claim : symptom.against()) {
      then.add(evidence(symptom.id(), claim, symptom, -claim.strength().tenths()));
    }
    boolean ofLeaving =
        Stream.concat(symptom.supports().stream(), symptom.against().stream())
            .allMatch(claim -> claim.target().equals(Cause.LEAVING));
    then.add("outcome." + (ofLeaving ? "sign" : "symptom") + "(\"" + symptom.id() + "\");");
    return String.join("\n  ", then);
  }

  private static String evidence(String id, Claim claim, Symptom symptom, int tenths) {
    return "insert(new Evidence(\"%s\", \"%s\", \"%s\", %d));"
        .formatted(id, claim.target(), symptom.family().id(), tenths);
  }

  /** Known not to hold: all that it tests is known, and it was not found. */
  private void absence(Symptom symptom) {
    List<String> when = new ArrayList<>();
    symptom.ways().stream()
        .flatMap(way -> way.conditions().stream())
        .map(condition -> "exists " + pattern.apply(condition, ""))
        .distinct()
        .forEach(when::add);
    when.add("not Evidence( symptom == \"" + symptom.id() + "\" )");
    int tenths = symptom.weightWhenAbsent().orElseThrow().tenths();
    List<String> then =
        symptom.supports().stream()
            .map(claim -> evidence("absent " + symptom.id(), claim, symptom, -tenths))
            .toList();
    rule("absent " + symptom.id(), 35, when, String.join("\n  ", then));
  }

  // Symptoms to causes.

  private void causes() {
    Set<String> targets = new LinkedHashSet<>();
    knowledge.causes().forEach(cause -> targets.add(cause.id()));
    for (String target : targets) {
      weigh(target, List.of());
    }
    weigh(Cause.LEAVING, List.of("CaseFacts( lost == false )"));
    String noCause = "not CauseScore( foundCause == true )";
    String then =
        "insert(new CauseScore(\"UNDETERMINED\", 0, Grade.NOT_INDICATED)); outcome.undetermined();";
    rule("undetermined: lost", 20, List.of("CaseFacts( lost == true )", noCause), then);
    String leaving = "CauseScore( target == \"LEAVING\", actionable == true )";
    rule("undetermined: at risk", 20, List.of("exists " + leaving, noCause), then);
    rule(
        "undetermined: listed as at risk",
        20,
        List.of("CaseFacts( status == Customer.Status.AT_RISK )", "not " + leaving, noCause),
        then);
  }

  private void weigh(String target, List<String> first) {
    List<String> when = new ArrayList<>(first);
    when.add(
        "accumulate( $e : Evidence( target == \""
            + target
            + "\" ); $all : collectList($e), $n : count(1); $n > 0 )");
    rule(
        "weigh " + target,
        30,
        when,
        "CauseScore score = CauseScore.of(\""
            + target
            + "\", $all, thresholds);\n  insert(score);\n  outcome.cause(score);");
  }

  // Causes to actions.

  private void actions(boolean flat) {
    for (Action action : knowledge.actions()) {
      int number = 0;
      for (Indication row : action.indications()) {
        number++;
        List<String> when = new ArrayList<>();
        List<String> customer = new ArrayList<>();
        if (!row.tiers().isEmpty()) {
          customer.add(in("tier", "\"", row.tiers()));
        }
        if (!row.statuses().isEmpty()) {
          customer.add(
              in(
                  "status",
                  "",
                  row.statuses().stream().map(s -> "Customer.Status." + s.name()).toList()));
        }
        if (!customer.isEmpty()) {
          when.add("CaseFacts( " + String.join(", ", customer) + " )");
        }
        Grade grade = row.grade();
        when.add(
            "CauseScore( "
                + in("target", "\"", row.targets())
                + (grade == null
                    ? ", actionable == true )"
                    : ", reaches(Grade." + grade.name() + ") )"));
        List<String> further = conditions(row.when());
        if (flat && !further.isEmpty()) {
          when.add("Snapshot( " + String.join(", ", further) + " )");
        } else {
          when.addAll(further);
        }
        rule(action.id() + "#" + number, 10, when, "outcome.action(\"" + action.id() + "\");");
      }
    }
  }

  private static String in(String property, String quote, Collection<String> values) {
    List<String> quoted = values.stream().sorted().map(v -> quote + v + quote).toList();
    return quoted.size() == 1
        ? property + " == " + quoted.get(0)
        : property + " in ( " + String.join(", ", quoted) + " )";
  }
}
