package io.github.churnrx.io;

import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.io.Expectation.Task;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the items of a list into scenarios, and notes everything that is wrong. */
final class ScenarioReader {
  private static final String NAME = "name";
  private static final String CASE = "case";
  private static final String EXPECT = "expect";
  private static final String SOURCES = "sources";
  private static final List<String> SCENARIO = List.of(NAME, SOURCES, CASE, EXPECT);

  private static final String MAIN = "main";
  private static final String CAUSES = "causes";
  private static final String NOT = "not";
  private static final String SYMPTOMS = "symptoms";
  private static final String NO_SYMPTOMS = "no-symptoms";
  private static final String ALL_SYMPTOMS = "all-symptoms";
  private static final String RISK = "risk";
  private static final String UNDETERMINED = "undetermined";
  private static final String ACTIONS = "actions";
  private static final String NO_ACTIONS = "no-actions";
  private static final String PLAN = "plan";
  private static final String WITHHELD = "withheld";
  private static final String GIVE_UP = "give-up";
  private static final List<String> EXPECTATION =
      List.of(
          MAIN,
          CAUSES,
          NOT,
          SYMPTOMS,
          NO_SYMPTOMS,
          ALL_SYMPTOMS,
          RISK,
          UNDETERMINED,
          ACTIONS,
          NO_ACTIONS,
          PLAN,
          WITHHELD,
          GIVE_UP);
  private static final Pattern WHO_AND_WHEN = Pattern.compile("(\\S+) in ([0-9]{1,4})");

  private final List<Scenario> scenarios = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Location> names = new HashMap<>();

  /** Reads one scenario. */
  void read(Item item) {
    Findings findings = new Findings();
    Members members = Members.of(item, SCENARIO, findings);
    if (members != null) {
      read(item, members, findings);
    }
    problems.addAll(findings.inOrder());
  }

  /** Returns the scenarios, or throws all problems. */
  List<Scenario> scenarios() {
    if (!problems.isEmpty()) {
      throw new KnowledgeException(problems);
    }
    return List.copyOf(scenarios);
  }

  private void read(Item item, Members members, Findings findings) {
    Item nameItem = members.require(NAME);
    Item caseItem = members.require(CASE);
    Item expectItem = members.require(EXPECT);
    String name = nameItem == null ? null : new ScalarReader(findings).word(nameItem);
    if (nameItem != null && name != null) {
      Location first = names.putIfAbsent(name, nameItem.at());
      if (first != null) {
        findings.add(ProblemCode.DUPLICATE_ID, nameItem.at(), name, first);
      }
    }
    Parsed.Read read = caseItem == null ? null : customerCase(caseItem);
    if (expectItem == null) {
      return;
    }
    List<ScenarioName> codes = new ArrayList<>();
    List<String> sources =
        new CodeReader(new ScalarReader(findings), findings, codes)
            .codes(ScenarioName.Kind.SOURCE, members.find(SOURCES));
    Expectation expectation = expectation(expectItem, codes, findings);
    if (name != null && read != null && expectation != null) {
      scenarios.add(
          new Scenario(
              name, sources, read.customerCase(), expectation, codes, item.at(), read.places()));
    }
  }

  private Parsed.@Nullable Read customerCase(Item item) {
    Parsed parsed = CaseReader.read(item, CaseDefaults.none());
    if (parsed instanceof Parsed.Read read) {
      return read;
    }
    problems.addAll(((Parsed.Rejected) parsed).problems());
    return null;
  }

  private static @Nullable Expectation expectation(
      Item item, List<ScenarioName> codes, Findings findings) {
    int before = findings.count();
    Members members = Members.of(item, EXPECTATION, findings);
    if (members == null) {
      return null;
    }
    ScalarReader scalars = new ScalarReader(findings);
    CodeReader names = new CodeReader(scalars, findings, codes);
    Item main = members.find(MAIN);
    Item risk = members.find(RISK);
    Item undetermined = members.find(UNDETERMINED);
    Expectation expectation =
        new Expectation(
            main == null ? null : names.code(ScenarioName.Kind.CAUSE, main),
            names.grades(members.find(CAUSES)),
            names.codes(ScenarioName.Kind.CAUSE, members.find(NOT)),
            names.codes(ScenarioName.Kind.SYMPTOM, members.find(SYMPTOMS)),
            names.codes(ScenarioName.Kind.SYMPTOM, members.find(NO_SYMPTOMS)),
            names.exactly(ScenarioName.Kind.SYMPTOM, members.find(ALL_SYMPTOMS)),
            risk == null ? null : scalars.choice(risk, Arrays.asList(RiskLevel.values())),
            undetermined == null ? null : scalars.flag(undetermined),
            names.codes(ScenarioName.Kind.ACTION, members.find(ACTIONS)),
            names.codes(ScenarioName.Kind.ACTION, members.find(NO_ACTIONS)),
            names.plan(members.find(PLAN)),
            names.withheld(members.find(WITHHELD)),
            names.exactly(ScenarioName.Kind.POLICY, members.find(GIVE_UP)));
    if (expectation.isEmpty() && findings.count() == before) {
      findings.bad(item, "没有任何期望，这样的场景不会失败", "it expects nothing, so the scenario could not fail");
    }
    return expectation;
  }

  /** Reads codes and remembers where each is written. */
  private record CodeReader(ScalarReader scalars, Findings findings, List<ScenarioName> seen) {

    @Nullable String code(ScenarioName.Kind kind, Item item) {
      String code = scalars.word(item);
      if (code != null) {
        seen.add(new ScenarioName(kind, code, item.at()));
      }
      return code;
    }

    List<String> codes(ScenarioName.Kind kind, @Nullable Item list) {
      List<String> codes = new ArrayList<>();
      if (list == null) {
        return codes;
      }
      if (!list.is(Item.Kind.ARRAY)) {
        findings.bad(list, "应为列表 [A, B]", "a list [A, B] is expected");
        return codes;
      }
      for (Item item : list.children()) {
        String code = code(kind, item);
        if (code != null) {
          codes.add(code);
        }
      }
      return codes;
    }

    /** Reads a list that says what there must be and that there must be nothing else. */
    @Nullable List<String> exactly(ScenarioName.Kind kind, @Nullable Item list) {
      return list == null ? null : codes(kind, list);
    }

    @Nullable List<Task> plan(@Nullable Item object) {
      Members members = object == null ? null : Members.ofAny(object, findings);
      if (members == null) {
        return null;
      }
      List<Task> plan = new ArrayList<>();
      for (Item item : members.all()) {
        seen.add(new ScenarioName(ScenarioName.Kind.ACTION, item.key(), item.keyAt()));
        String text = scalars.word(item);
        Matcher parts = WHO_AND_WHEN.matcher(text == null ? "" : text);
        if (parts.matches()) {
          seen.add(new ScenarioName(ScenarioName.Kind.ROLE, parts.group(1), item.at()));
          plan.add(new Task(item.key(), parts.group(1), Integer.parseInt(parts.group(2))));
        } else if (text != null) {
          findings.bad(item, "应为“角色 in 天数”，如 finance in 1", "a role and days, as finance in 1");
        }
      }
      return plan;
    }

    Map<String, String> withheld(@Nullable Item object) {
      Map<String, String> withheld = new LinkedHashMap<>();
      Members members = object == null ? null : Members.ofAny(object, findings);
      if (members == null) {
        return withheld;
      }
      for (Item item : members.all()) {
        seen.add(new ScenarioName(ScenarioName.Kind.ACTION, item.key(), item.keyAt()));
        String policy = code(ScenarioName.Kind.POLICY, item);
        if (policy != null) {
          withheld.put(item.key(), policy);
        }
      }
      return withheld;
    }

    Map<String, Grade> grades(@Nullable Item object) {
      Map<String, Grade> grades = new LinkedHashMap<>();
      Members members = object == null ? null : Members.ofAny(object, findings);
      if (members == null) {
        return grades;
      }
      for (Item item : members.all()) {
        seen.add(new ScenarioName(ScenarioName.Kind.CAUSE, item.key(), item.keyAt()));
        Grade grade = scalars.choice(item, Arrays.asList(Grade.values()));
        if (grade != null) {
          grades.put(item.key(), grade);
        }
      }
      return grades;
    }
  }
}
