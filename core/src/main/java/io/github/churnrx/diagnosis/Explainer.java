package io.github.churnrx.diagnosis;

import io.github.churnrx.diagnosis.Explanation.Figure;
import io.github.churnrx.diagnosis.Explanation.Kind;
import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.ValueText;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the tree of an explanation. */
final class Explainer {
  private static final int NEAR_MISSES = 5;

  private final Diagnosis diagnosis;

  private Explainer(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  static Explanation explain(Diagnosis diagnosis) {
    return new Explainer(diagnosis).tree();
  }

  private Explanation tree() {
    List<Explanation> children = new ArrayList<>();
    for (Recommendation action : diagnosis.actions()) {
      children.add(action(Kind.ACTION, "行动：", "Action: ", action, List.of()));
    }
    for (Withheld withheld : diagnosis.prescription().withheld()) {
      List<Explanation> why = List.of(policy(withheld.decision()));
      children.add(action(Kind.WITHHELD, "暂不做：", "Withheld: ", withheld.recommendation(), why));
    }
    diagnosis.prescription().giveUps().forEach(giveUp -> children.add(policy(giveUp)));
    diagnosis.risk().ifPresent(risk -> children.add(risk(risk)));
    diagnosis.causes().forEach(finding -> children.add(cause(finding)));
    diagnosis.askNext().forEach(question -> children.add(question(question)));
    diagnosis.nearMisses().stream()
        .filter(miss -> miss.howFar().isPresent())
        .limit(NEAR_MISSES)
        .forEach(miss -> children.add(nearMiss(miss)));
    Line line = new Line();
    line.say("依据（供核查；权重单位：分贝）；知识版本 ", "How this follows (weights in decibans); knowledge version ");
    line.figure("knowledge version", diagnosis.knowledgeVersion());
    return new Explanation(
        Kind.DIAGNOSIS,
        diagnosis.customer().value(),
        line.text(),
        line.figures(),
        null,
        List.of(),
        children);
  }

  private static Explanation action(
      Kind kind, String zh, String en, Recommendation action, List<Explanation> further) {
    Line line = new Line();
    line.say(zh, en).say(action.id()).say(" ← ");
    line.say(String.join("、", action.because()), String.join(", ", action.because()));
    List<Explanation> children = new ArrayList<>();
    Line urgency = new Line();
    urgency.say("优先级：", "priority: ").figure("priority", Integer.toString(action.priority()));
    urgency.say("；", "; ").say(action.action().stage().label());
    urgency.say("；期限：", "; due: ").figure("due", action.due().toString());
    children.add(leaf(Kind.DETAIL, "priority", urgency));
    List<Text> steps = action.action().steps();
    for (int i = 0; i < steps.size(); i++) {
      Line step = new Line();
      step.say("步骤 ", "step ").figure("step", Integer.toString(i + 1)).say("：", ": ");
      step.figure("text", steps.get(i));
      children.add(leaf(Kind.DETAIL, "step", step));
    }
    Text proof = action.action().proof();
    if (proof != null) {
      Line seen = new Line();
      seen.say("完成凭证：", "proof: ").figure("text", proof);
      children.add(leaf(Kind.DETAIL, "proof", seen));
    }
    children.addAll(further);
    action.readings().forEach(reading -> children.add(reading(reading)));
    return node(
        kind, action.id(), line, action.indication().at(), action.action().sources(), children);
  }

  private static Explanation policy(PolicyDecision decision) {
    Line line = new Line();
    line.say("策略：", "Policy: ").say(decision.policy().id()).say("（", " (");
    line.say(decision.policy().kind().label()).say("）", ") ");
    line.figures(decision.readings());
    line.say(Text.of(decision.text(Locale.CHINESE), decision.text(Locale.ENGLISH)));
    return node(
        Kind.POLICY,
        decision.policy().id(),
        line,
        decision.policy().at(),
        decision.policy().sources(),
        decision.readings().stream().map(Explainer::reading).toList());
  }

  private static Explanation risk(Risk risk) {
    Line line = new Line();
    line.say("风险：", "Risk: ").say(risk.level().label()).say(" ").weight("score", risk.score());
    risk.probability()
        .ifPresent(
            p -> {
              String value = String.format(Locale.ROOT, "%.1f%%", 100 * p.value());
              String error = String.format(Locale.ROOT, "%.1f%%", 100 * p.error());
              line.say(
                  "，流失概率 " + value + "（平均误差 " + error + "，依据 " + p.customers() + " 位客户）",
                  ", probability of leaving "
                      + value
                      + " (off by "
                      + error
                      + " on average; from "
                      + p.customers()
                      + " customers)");
            });
    return new Explanation(
        Kind.RISK,
        risk.level().name(),
        line.text(),
        line.figures(),
        null,
        List.of(),
        Stream.concat(
                evidence(Kind.FOR, risk.supporting()), evidence(Kind.AGAINST, risk.opposing()))
            .toList());
  }

  private static Explanation cause(CauseFinding finding) {
    Line line = new Line();
    line.say("原因：", "Cause: ").say(finding.cause().id()).say(" ").say(finding.cause().label());
    line.say("：", ": ").say(finding.grade().label()).say("，", ", ");
    line.weight("score", finding.score()).say(" = ");
    line.weight("for", finding.weightFor()).say(" - ");
    String against = finding.weightAgainst().toString().replace("+", "");
    line.figure("against", against).say("，", ", ");
    line.say("可判断部分 ", "part that could be judged ");
    line.figure("coverage", String.format(Locale.ROOT, "%.2f", finding.coverage()));
    List<Explanation> children = new ArrayList<>();
    evidence(Kind.FOR, finding.supporting()).forEach(children::add);
    evidence(Kind.AGAINST, finding.opposing()).forEach(children::add);
    finding.missing().forEach(missing -> children.add(missing(missing)));
    return node(
        Kind.CAUSE,
        finding.cause().id(),
        line,
        finding.cause().at(),
        finding.cause().sources(),
        children);
  }

  private static Stream<Explanation> evidence(Kind side, List<Evidence> pieces) {
    return pieces.stream().map(piece -> evidence(side, piece));
  }

  private static Explanation evidence(Kind side, Evidence piece) {
    Line line = new Line();
    line.say(piece.id()).say(" ").weight("weight", piece.weight());
    if (!piece.counted()) {
      line.say("（不计：同族已有更强证据）", " (not counted: its family has stronger)");
    }
    line.say(" 证据族：", " family: ");
    line.say(Text.of(piece.family().label().zh(), piece.family().id())).say("；", "; ");
    line.figures(piece.readings());
    line.say(Text.of(piece.text(Locale.CHINESE), piece.text(Locale.ENGLISH)));
    List<Explanation> children = new ArrayList<>();
    piece.readings().forEach(reading -> children.add(reading(reading)));
    piece.events().forEach(event -> children.add(event(event)));
    return node(side, piece.id(), line, piece.at(), piece.sources(), children);
  }

  private static Explanation reading(Reading reading) {
    Line line = new Line();
    line.say(reading.signal().id()).say(" = ");
    line.figure(reading.signal().id(), words(reading));
    line.say(reading.given() ? "（直接给出）" : "（推导）", reading.given() ? " (given)" : " (derived)");
    return node(
        Kind.READING, reading.signal().id(), line, reading.signal().at(), List.of(), List.of());
  }

  private static Text words(Reading reading) {
    return Text.of(reading.text(Locale.CHINESE), reading.text(Locale.ENGLISH));
  }

  private static Explanation event(Event event) {
    Line line = new Line();
    line.say(event.type().label().zh() + "：", event.type().id() + ": ");
    boolean isFirst = true;
    for (Field<Event> field : event.type().fields()) {
      Object value = field.computed() ? null : field.recorded(event);
      if (value != null) {
        line.say(isFirst ? "" : "，", isFirst ? "" : ", ");
        line.say(field.label().zh() + " ", field.id() + " ").figure(field.id(), words(value));
        isFirst = false;
      }
    }
    return leaf(Kind.EVENT, event.type().id(), line);
  }

  private static Text words(Object value) {
    String name = value.toString();
    if (value instanceof Choice choice) {
      return Text.of(choice.label().zh(), name);
    }
    return value instanceof Money money
        ? Text.of(ValueText.money(money, Locale.CHINESE), name)
        : Text.of(name, name);
  }

  private static Explanation missing(Missing missing) {
    List<String> unknown = new ArrayList<>();
    missing.signals().stream().map(Signal::id).forEach(unknown::add);
    missing.streams().stream().map(EventType::id).forEach(unknown::add);
    Line line = new Line();
    line.say(missing.symptom()).say(" ").weight("weight", missing.weight()).say(" ");
    line.say("未知：", "not known: ");
    line.say(String.join("、", unknown), String.join(", ", unknown));
    return leaf(Kind.MISSING, missing.symptom(), line);
  }

  private static Explanation question(Question question) {
    Line line = new Line();
    line.say("问", "Ask ").figure("whom", assignee(question.whom())).say("：", ": ");
    line.figure("question", question.text());
    List<Explanation> answers = new ArrayList<>();
    for (Answer answer : question.answers()) {
      Line then = new Line();
      then.figure("answer", answer.text()).say(" → ");
      String cause = answer.cause().orElse("-");
      String first = answer.action().map(Recommendation::id).orElse("-");
      then.say("主要原因 ", "main cause ").say(cause).say("，先做 ", ", first action ").say(first);
      if (answer.changesFirstAction()) {
        then.say("（有变化）", " (another one)");
      }
      answers.add(leaf(Kind.ANSWER, question.signal().id(), then));
    }
    return node(
        Kind.QUESTION, question.signal().id(), line, question.signal().at(), List.of(), answers);
  }

  private static Text assignee(Assignee assignee) {
    return Text.of(assignee.text(Locale.CHINESE), assignee.text(Locale.ENGLISH));
  }

  private static Explanation nearMiss(NearMiss miss) {
    Line line = new Line();
    line.say(miss.symptom().id()).say(" ");
    line.say("差一点：", "nearly: ").say(miss.condition().signal().id()).say(" = ");
    line.figure(miss.condition().signal().id(), words(miss.reading()));
    line.say("，要 ", ", wanted ").figure("test", miss.condition().test().toString());
    return node(
        Kind.NEAR_MISS,
        miss.symptom().id(),
        line,
        miss.condition().at(),
        miss.symptom().sources(),
        List.of());
  }

  private static Explanation leaf(Kind kind, String code, Line line) {
    return new Explanation(kind, code, line.text(), line.figures(), null, List.of(), List.of());
  }

  private static Explanation node(
      Kind kind,
      String code,
      Line line,
      Location at,
      List<String> sources,
      List<Explanation> children) {
    return new Explanation(kind, code, line.text(), line.figures(), at, sources, children);
  }

  /** A line in both languages that notes the values it names. */
  private static final class Line {
    private final StringBuilder zh = new StringBuilder();
    private final StringBuilder en = new StringBuilder();
    private final List<Figure> figures = new ArrayList<>();

    Line say(String inChinese, String inEnglish) {
      zh.append(inChinese);
      en.append(inEnglish);
      return this;
    }

    Line say(String inBoth) {
      return say(inBoth, inBoth);
    }

    Line say(Text text) {
      return say(text.zh(), text.en());
    }

    Line figure(String name, Text value) {
      figures.add(new Figure(name, value));
      return say(value);
    }

    Line figure(String name, String value) {
      return figure(name, Text.of(value, value));
    }

    Line weight(String name, Decibans weight) {
      return figure(name, weight.toString());
    }

    /** Notes values that a text names which is said next. */
    void figures(List<Reading> readings) {
      for (Reading reading : readings) {
        figures.add(new Figure(reading.signal().id(), words(reading)));
      }
    }

    Text text() {
      return Text.of(zh.toString(), en.toString());
    }

    List<Figure> figures() {
      return figures;
    }
  }
}
