package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.OVERLAY;
import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Layer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Provokes every kind of problem once, alone, and at its place. */
class EveryProblemTest {
  private static final String SYMPTOMS = "symptoms/all.csv";

  /** The small knowledge base with a topic and phrases. */
  private static final Files PHRASES =
      SMALL
          .with(
              "knowledge.yaml",
              SMALL.text("knowledge.yaml") + "topics:\n  ATTITUDE: {zh: 态度, en: attitude}\n")
          .with(
              "phrases.csv",
              """
              id,topic,polarity,negated,zh,en,unless,sources,enabled
              RUDE,ATTITUDE,complaint,reverse,态度…差; 爱理不理,rude,态度差不多,S0.C08a,
              KIND,态度,称赞,反转,热情; 周到,friendly,热情好客的邻居,S0.C08a,
              NOT,,否定,,不; 没,not,不但,,
              BUT,,转折,,但,but,不但,,
              """);

  /** These do not come from files; {@link LayersTest} and {@link IndustriesTest} provoke them. */
  private static final Set<String> WITHOUT_FILES =
      Set.of(
          "UNREADABLE_FILE",
          "NO_SHIPPED_KNOWLEDGE",
          "UNKNOWN_INDUSTRY",
          "NO_INDUSTRIES",
          "STORE_NOT_LOWEST");

  static Stream<Arguments> slips() {
    return Stream.of(
        slip(
            "MISSING_MANIFEST", SMALL.without("knowledge.yaml"), "knowledge.yaml missing-manifest"),
        slip(
            "MISSING_TABLE", SMALL.without("actions.csv"), "actions.csv missing-table actions.csv"),
        slip(
            "EMPTY_TABLE",
            SMALL.with("policies.csv", "\n"),
            "policies.csv empty-table policies.csv"),
        slip("UNKNOWN_FILE", SMALL.with("cause.csv", "id\n"), "cause.csv unknown-file cause.csv"),
        slip(
            "NOT_UTF8",
            SMALL.with("tiers.csv", SMALL.text("tiers.csv").getBytes(gb18030())),
            "tiers.csv not-utf8"),
        slip(
            "UNREADABLE_TEXT",
            SMALL.with("tiers.csv", new byte[] {-1, -2, 0}),
            "tiers.csv unreadable-text"),
        slip(
            "BAD_CSV",
            SMALL.append("tiers.csv", "SMALL,小型,\"small,,3,,,"),
            "tiers.csv:4:3 bad-csv \"small,,3,,,"),
        slip(
            "BAD_YAML",
            SMALL.with("knowledge.yaml", "name: a\n zh: b\n"),
            "knowledge.yaml:2:4 bad-yaml"),
        slip(
            "WRONG_SEPARATOR",
            SMALL.with("policies.csv", SMALL.text("policies.csv").replace(',', ';')),
            "policies.csv:1 wrong-separator ;"),
        slip(
            "NO_HEADER",
            SMALL.with("policies.csv", "sep=,\n" + SMALL.text("policies.csv")),
            "policies.csv:1 no-header sep="),
        slip(
            "UNNAMED_COLUMN",
            SMALL.replace(SYMPTOMS, ",family,", ",,"),
            "symptoms/all.csv:1:8 unnamed-column"),
        slip(
            "CODE_IN_CELL",
            SMALL.cell(SYMPTOMS, 2, "when-1", "=SUM(A1)"),
            "symptoms/all.csv:2:4 code-in-cell =SUM(A1)"),
        slip(
            "LIST_SEPARATOR",
            SMALL.cell("actions.csv", 4, "tier", "KEY, MAIN"),
            "actions.csv:4:6 list-separator KEY, MAIN"),
        slip(
            "UNKNOWN_COLUMN",
            SMALL.replace("tiers.csv", "sources", "priority"),
            "tiers.csv:1:7 unknown-column priority"),
        slip(
            "DUPLICATE_COLUMN",
            SMALL.replace("tiers.csv", "enabled", "来源"),
            "tiers.csv:1:8 duplicate-column 来源"),
        slip(
            "MISSING_COLUMN",
            SMALL.replace(SYMPTOMS, "family", "note"),
            "symptoms/all.csv:1 missing-column"),
        slip(
            "BLANK_ROW",
            SMALL.replace("tiers.csv", "MAIN,", ",,,,,,,\nMAIN,"),
            "tiers.csv:3 blank-row"),
        slip(
            "TOO_MANY_CELLS",
            SMALL.replace("tiers.csv", "S4.W3b,", "S4.W3b,,stray"),
            "tiers.csv:3:9 too-many-cells stray"),
        slip(
            "SYMPTOMS_OFF",
            SMALL.cell(SYMPTOMS, 4, "enabled", "no"),
            "causes.csv:3 symptoms-off RIVAL_OFFER"),
        slip(
            "ACTIONS_OFF",
            SMALL.cell("actions.csv", 4, "enabled", "no").cell("policies.csv", 2, "actions", ""),
            "causes.csv:3 actions-off RIVAL_OFFER"),
        slip(
            "MISSING_TRANSLATION",
            SMALL.cell("causes.csv", 3, "en", ""),
            "causes.csv:3:3 missing-translation RIVAL_OFFER"),
        slip(
            "MISSING_VALUE",
            SMALL.cell("causes.csv", 3, "class", ""),
            "causes.csv:3:5 missing-value"),
        slip(
            "BAD_ID",
            SMALL.append("tiers.csv", "MAR-01,三月,march,,3,,,"),
            "tiers.csv:4:1 bad-id MAR-01"),
        slip(
            "DUPLICATE_ID",
            SMALL.append("tiers.csv", "KEY,小型,small,,3,,,"),
            "tiers.csv:4:1 duplicate-id KEY"),
        slip(
            "DUPLICATE_LABEL",
            SMALL.append("tiers.csv", "SMALL,主要,small,,3,,,"),
            "tiers.csv:4:2 duplicate-label 主要"),
        over(
            "UNKNOWN_ENTRY",
            OVERLAY.with("tiers.csv", "id,rank\nKEE,3\n"),
            "ours/tiers.csv:2:1 unknown-entry KEE"),
        slip(
            "CONTINUATION_VALUE",
            SMALL.cell(SYMPTOMS, 3, "family", "rival"),
            "symptoms/all.csv:3:8 continuation-value rival"),
        slip(
            "REPEATED_VALUE",
            SMALL.cell(SYMPTOMS, 4, "against", "LEAVING weak; 流失 3"),
            "symptoms/all.csv:4:10 repeated-value 流失"),
        slip(
            "UNUSED_VALUE",
            SMALL.cell("policies.csv", 2, "max", "3"),
            "policies.csv:2:12 unused-value 3"),
        slip(
            "UNKNOWN_VALUE",
            SMALL.cell("causes.csv", 2, "side", "compny"),
            "causes.csv:2:7 unknown-value compny"),
        slip(
            "BAD_NUMBER",
            SMALL.cell("actions.csv", 2, "due", "050"),
            "actions.csv:2:14 bad-number 050"),
        slip(
            "OUT_OF_RANGE",
            SMALL.cell("actions.csv", 2, "priority", "10"),
            "actions.csv:2:11 out-of-range 10"),
        slip(
            "BAD_DATE",
            SMALL.cell(SYMPTOMS, 2, "review-by", "2027-02-30"),
            "symptoms/all.csv:2:15 bad-date 2027-02-30"),
        slip(
            "BAD_STRENGTH",
            SMALL.cell(SYMPTOMS, 2, "absent", "huge"),
            "symptoms/all.csv:2:11 bad-strength huge"),
        slip(
            "NO_CLAIM",
            SMALL.with("weights.csv", "symptom,target,strength,basis\nACCEPTED,LEAVING,3,fitted\n"),
            "weights.csv:2:2 no-claim LEAVING"),
        slip(
            "INCOMPLETE_CALIBRATION",
            SMALL.append("settings.csv", "calibration.slope,1,,斜率,slope,,"),
            "settings.csv:4 incomplete-calibration calibration.base-rate, calibration.intercept,"
                + " calibration.error, calibration.n"),
        slip(
            "UNKNOWN_SIGNAL",
            SMALL.cell(SYMPTOMS, 2, "when-1", "we-owe.day >= 30"),
            "symptoms/all.csv:2:4 unknown-signal we-owe.day"),
        slip(
            "UNKNOWN_CAUSE",
            SMALL.cell("actions.csv", 4, "for", "RIVAL_OFER; LEAVING"),
            "actions.csv:4:5 unknown-cause RIVAL_OFER"),
        slip(
            "UNKNOWN_SYMPTOM",
            SMALL.with("patterns/a.drl", "package a\n\nrule \"a\"\n  @raises(LATER)\n"),
            "patterns/a.drl:3 unknown-symptom LATER"),
        slip(
            "UNKNOWN_ACTION",
            SMALL.cell("actions.csv", 4, "after", "PAID"),
            "actions.csv:4:12 unknown-action PAID"),
        slip(
            "UNKNOWN_ROLE",
            SMALL.cell("actions.csv", 4, "role", "manger"),
            "actions.csv:4:13 unknown-role manger"),
        slip(
            "UNKNOWN_TIER",
            SMALL.cell("actions.csv", 4, "tier", "KEY; C"),
            "actions.csv:4:6 unknown-tier C"),
        slip(
            "UNKNOWN_SOURCE",
            SMALL
                .with(
                    "catalogue.csv",
                    """
                    id,kind,zh,en
                    S0.C02,cause,甲,a
                    S0.C04,cause,戊,e
                    S4.W3a,winback,乙,b
                    S4.W3b,winback,丙,c
                    X.contact,beyond,丁,d
                    """)
                .with(
                    "harms.csv",
                    """
                    id,zh,en,explain-zh,explain-en,sources
                    H,甲,a,乙,b,S9.C2
                    """),
            "harms.csv:2:6 unknown-source S9.C2"),
        slip(
            "UNKNOWN_ANGLE",
            SMALL
                .cell("causes.csv", 2, "sources", "")
                .cell("causes.csv", 3, "sources", "sideways")
                .replace("causes.csv", "sources", "angles"),
            "causes.csv:3:15 unknown-angle sideways"),
        slip(
            "UNKNOWN_HARM",
            SMALL.with(
                "checklist.csv",
                """
                id,zh,en,list,question-zh,question-en,gap-zh,gap-en,consequences
                Q,问,ask,review,问吗,asked,没问,not asked,revenge
                """),
            "checklist.csv:2:9 unknown-harm revenge"),
        slip(
            "UNKNOWN_FAMILY",
            SMALL.cell(SYMPTOMS, 4, "family", "rivals' offers"),
            "symptoms/all.csv:4:8 unknown-family rivals' offers"),
        slip(
            "UNKNOWN_STREAM",
            SMALL.cell("signals.csv", 5, "of", "order"),
            "signals.csv:5:7 unknown-stream order"),
        slip(
            "UNKNOWN_FIELD",
            SMALL.cell("signals.csv", 5, "where", "sum > 1"),
            "signals.csv:5:10 unknown-field sum"),
        slip(
            "UNKNOWN_SETTING",
            SMALL.append("settings.csv", "grade.stronk,15,,强,strong,,"),
            "settings.csv:4:1 unknown-setting grade.stronk"),
        slip(
            "REFERENCE_DISABLED",
            SMALL
                .cell("actions.csv", 2, "enabled", "no")
                .append(
                    "actions.csv",
                    "PAID,付,Paid,organise,BROKEN_PROMISE,,,,,,2,,finance,3,,,,,,,,,,"),
            "actions.csv:4:12 reference-disabled PAY"),
        slip(
            "CYCLE",
            SMALL.cell("roles.csv", 3, "fallback", "finance"),
            "roles.csv:2:7 cycle finance"),
        slip(
            "OTHER_SUBJECT",
            ofCompany("RIVAL_OFFER weak"),
            "symptoms/company.csv:2:6 other-subject RIVAL_OFFER"),
        slip(
            "COMPANY_STAYS",
            ofCompany("LEAVING weak"),
            "symptoms/company.csv:2:6 company-stays LEAVING"),
        slip(
            "BAD_TEST",
            SMALL.cell(SYMPTOMS, 2, "when-1", "we-owe.days >= abc"),
            "symptoms/all.csv:2:4 bad-test we-owe.days >= abc"),
        slip(
            "PROTECTED_SIGNAL",
            SMALL.cell(SYMPTOMS, 2, "when-2", "health = no"),
            "symptoms/all.csv:2:5 protected-signal health"),
        slip(
            "NO_CONDITION",
            SMALL.cell(SYMPTOMS, 4, "when-1", ""),
            "symptoms/all.csv:4:4 no-condition ACCEPTED"),
        slip(
            "BAD_DERIVATION",
            SMALL.cell("signals.csv", 5, "measure", "sum"),
            "signals.csv:5:9 bad-derivation orders.recent"),
        slip(
            "NO_SYMPTOM",
            SMALL.cell(SYMPTOMS, 4, "supports", "LEAVING weak"),
            "causes.csv:3 no-symptom RIVAL_OFFER"),
        slip(
            "NO_ACTION",
            SMALL.cell("actions.csv", 4, "for", "LEAVING"),
            "causes.csv:3 no-action RIVAL_OFFER"),
        slip(
            "MISSING_TRANSLATION",
            SMALL.cell("actions.csv", 2, "proof-en", ""),
            "actions.csv:2:18 missing-translation PAY"),
        slip(
            "UNKNOWN_PLACEHOLDER",
            SMALL.cell(SYMPTOMS, 2, "text-en", "We owe {amount we ow}"),
            "symptoms/all.csv:2:13 unknown-placeholder amount we ow"),
        slip(
            "OPEN_BRACE",
            SMALL.cell(SYMPTOMS, 2, "text-en", "We owe {we-owe.amount"),
            "symptoms/all.csv:2:13 open-brace We owe {we-owe.amount"),
        slip(
            "UNKNOWN_TOPIC",
            PHRASES.replace("phrases.csv", "RUDE,ATTITUDE", "RUDE,ATITUDE"),
            "phrases.csv:2:2 unknown-topic ATITUDE"),
        slip(
            "EMPTY_CUE",
            PHRASES.replace("phrases.csv", "热情; 周到", "热情; 周到。"),
            "phrases.csv:3:5 empty-cue 周到。"),
        slip(
            "CONTRADICTORY_CUE",
            PHRASES.replace("phrases.csv", "热情; 周到", "热情; 愛理不理"),
            "phrases.csv:3:5 contradictory-cue 愛理不理"),
        slip(
            "EXCLUDED_CUE",
            PHRASES.replace("phrases.csv", "热情好客的邻居", "周到"),
            "phrases.csv:3:7 excluded-cue 周到"),
        slip(
            "PATTERN_CHANGED",
            SMALL.with("patterns/a.drl", "package a\n"),
            "patterns/a.drl pattern-changed patterns/a.drl"),
        slip(
            "PATTERN_UNDECLARED",
            SMALL.with("patterns/a.drl", "package a\nrule \"a\"\n"),
            "patterns/a.drl:2 pattern-undeclared a"),
        slip(
            "PATTERN_MISSING",
            SMALL.cell(SYMPTOMS, 4, "when-1", "模式"),
            "symptoms/all.csv:4 pattern-missing ACCEPTED"),
        slip(
            "PATTERN_UNUSED",
            SMALL.with("patterns/a.drl", "rule \"a\"\n@raises(LATE)\n"),
            "patterns/a.drl:1 pattern-unused LATE"),
        slip(
            "UNKNOWN_PROPERTY",
            SMALL.replace("knowledge.yaml", "zh: 小", "title: 小"),
            "knowledge.yaml:2:1 unknown-property title"),
        slip(
            "MISSING_PROPERTY",
            SMALL.replace("knowledge.yaml", "name: small\n", ""),
            "knowledge.yaml missing-property name"),
        slip(
            "BAD_MANIFEST",
            SMALL.replace("knowledge.yaml", "kind: market", "kind: markt"),
            "knowledge.yaml:6:39 bad-manifest markt"));
  }

  /** Returns the small knowledge with a symptom of the company. */
  private static Files ofCompany(String supports) {
    return SMALL
        .with("signals/company.csv", "id,zh,en,type,subject\nrange,品种.数,range,number,company\n")
        .with(
            "symptoms/company.csv",
            "id,zh,en,when-1,family,supports\nNARROW,窄,narrow,range < 3,promise,"
                + supports
                + "\n");
  }

  private static Arguments slip(String code, Files files, String expected) {
    return Arguments.of(code, List.of(files.layer("")), expected);
  }

  private static Arguments over(String code, Files overlay, String expected) {
    return Arguments.of(code, List.of(overlay.layer("ours")), expected);
  }

  private static Charset gb18030() {
    return Charset.forName("GB18030");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("slips")
  void each_slip_is_one_problem_at_its_place(String code, List<Layer> layers, String expected) {
    List<Problem> found = Files.found(layers);

    assertThat(found).extracting(Files::line).containsExactly(expected);
    assertThat(found.get(0).code()).isEqualTo(ProblemCode.valueOf(code).id());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("slips")
  void each_says_what_is_wrong_and_what_to_do_in_both_languages(
      String code, List<Layer> layers, String expected) {
    Problem problem = Files.found(layers).get(0);

    assertThat(problem.message().zh())
        .containsPattern("\\p{IsHan}")
        .doesNotContainPattern("\\{\\d}");
    assertThat(problem.message().en()).doesNotContainPattern("\\p{IsHan}\\p{IsHan}{8}|\\{\\d}");
    if (!code.equals("REFERENCE_DISABLED")) {
      assertThat(problem.remedy().zh()).containsPattern("\\p{IsHan}").matches(".*[。？]");
      assertThat(problem.remedy().en()).matches(".*[.?]");
    }
    assertThat(problem.describe(Locale.CHINESE)).startsWith(problem.at() + ": ");
  }

  @Test
  void phrases_without_a_slip_load() {
    assertThat(Files.found(List.of(PHRASES.layer("")))).isEmpty();
  }

  @Test
  void there_is_a_slip_for_every_problem_that_loading_can_report() throws IOException {
    Set<String> reported = new TreeSet<>();
    Pattern constant = Pattern.compile("ProblemCode\\.([A-Z_0-9]+)");
    for (String step : List.of("tables", "loading")) {
      try (Stream<Path> files =
          java.nio.file.Files.list(Path.of("src/main/java/io/github/churnrx", step))) {
        for (Path file : files.toList()) {
          Matcher matcher = constant.matcher(java.nio.file.Files.readString(file));
          while (matcher.find()) {
            reported.add(matcher.group(1));
          }
        }
      }
    }

    Set<String> provoked =
        slips().map(slip -> (String) slip.get()[0]).collect(Collectors.toCollection(TreeSet::new));

    provoked.addAll(WITHOUT_FILES);
    assertThat(provoked).isEqualTo(reported);
  }
}
