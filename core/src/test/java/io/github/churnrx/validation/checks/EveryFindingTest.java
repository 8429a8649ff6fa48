package io.github.churnrx.validation.checks;

import static io.github.churnrx.validation.checks.Kb.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Provokes every kind of finding and looks at how it is told. */
class EveryFindingTest {
  private static final String S = "symptoms.csv";
  private static final String A = "actions.csv";
  private static final String P = "policies.csv";

  private static final Map<ProblemCode, Kb> PROVOKED = new TreeMap<>();

  static {
    provoke(ProblemCode.NEVER_HOLDS, SOUND.cell(S, 3, "when-1", "complaints.recent < 0"));
    provoke(ProblemCode.EXCLUSIVE_CONDITIONS, SOUND.cell(S, 3, "when-2", "complaints.recent < 3"));
    provoke(ProblemCode.SHADOWED_ROW, SOUND.cell(S, 4, "when-1", "complaints.recent >= 6"));
    provoke(
        ProblemCode.DUPLICATE_ROW,
        SOUND.cell(S, 4, "when-1", "complaints.recent >= 5").cell(S, 4, "when-2", ""));
    provoke(ProblemCode.CONTRADICTORY_ROWS, SOUND.cell(S, 8, "when-1", "rival.goal = RIVAL"));
    provoke(
        ProblemCode.COUNTED_TWICE,
        SOUND.append(S, "ANGRY,很生气,angry,complaints.recent >= 8,,,rival,BROKEN_PROMISE weak,,,,,"));
    Kb partitioned =
        SOUND.with(
            "signals/more.csv",
            """
                id,zh,en,type,partition,question-zh,question-en,ask
                score,得分,score,number,[0..10],几分？,What score?,manager
                """);
    provoke(
        ProblemCode.PARTITION_GAP,
        partitioned.append(S, "LOW,低,low,score < 5,,,rival,LEAVING weak,,,,,"));
    provoke(
        ProblemCode.PARTITION_OVERLAP,
        partitioned
            .append(S, "LOW,低,low,score <= 5,,,rival,LEAVING weak,,,,,")
            .append(S, "HIGH,高,high,score >= 5,,,rival,LEAVING moderate,,,,,"));
    provoke(
        ProblemCode.NEVER_ADVISED,
        SOUND.append(A, "CALL,致电,Call,organise,LEAVING,,LOST,,,,3,,manager,7,"));
    provoke(
        ProblemCode.STAGE_MISMATCH,
        SOUND.append(A, "CALL,致电,Call,retain,RIVAL_OFFER,,LOST,,,,3,,manager,7,"));
    provoke(ProblemCode.SHADOWED_CASE, SOUND.cell(A, 3, "priority", "3"));
    provoke(ProblemCode.ALWAYS_WITHHELD, SOUND.cell(A, 4, "when-1", "we-owe.days >= 5"));
    provoke(
        ProblemCode.CONTRADICTORY_POLICIES,
        SOUND.append(
            P, "OWING,欠款才去,if we owe,require,30,we-owe.days >= 3,,,,,VISIT,,,没欠款,no debt"));
    provoke(
        ProblemCode.SHADOWED_POLICY,
        SOUND.append(P, "LATER,再说,later,withhold,40,we-owe.days >= 9,,KEY,,,VISIT,,,欠款,we owe"));
    provoke(ProblemCode.POLICY_WITHOUT_ACTION, SOUND.cell(P, 3, "contact", "mass"));
    provoke(
        ProblemCode.OUT_OF_REACH,
        SOUND.cell(S, 5, "supports", "RIVAL_OFFER 3.5").cell(S, 6, "supports", "RIVAL_OFFER weak"));
    provoke(ProblemCode.NO_SCENARIO, SOUND.without("scenarios/all.yaml"));
    provoke(
        ProblemCode.NO_EFFECT,
        SOUND.with("weights.csv", "symptom,target,strength,basis\nCONTENT,RIVAL_OFFER,0,fitted\n"));
    provoke(ProblemCode.NEVER_USED, SOUND.append("roles.csv", "idle,闲人,idle,,,"));
    provoke(ProblemCode.PLACEHOLDER_DIFFERS, SOUND.cell(S, 2, "text-en", "We owe"));
    provoke(
        ProblemCode.PLACEHOLDER_UNREAD,
        SOUND.cell(S, 5, "text-zh", "去 {rival.goal}").cell(S, 5, "text-en", "To {rival.goal}"));
    provoke(ProblemCode.NOT_TRANSLATED, SOUND.cell(A, 4, "en", "登门拜访"));
    provoke(ProblemCode.COVERED_CUE, SOUND.cell("phrases.csv", 2, "zh", "太贵; 价格太贵"));
    provoke(ProblemCode.REVIEW_OVERDUE, SOUND.cell(S, 2, "review-by", "2026-05-31"));
    provoke(ProblemCode.REVIEW_SOON, SOUND.cell(S, 2, "review-by", "2026-06-30"));
  }

  private static void provoke(ProblemCode code, Kb kb) {
    PROVOKED.put(code, kb);
  }

  static Stream<ProblemCode> codes() {
    return PROVOKED.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void each_is_found_at_a_cell_and_told_in_both_languages(ProblemCode code) {
    Kb kb = Objects.requireNonNull(PROVOKED.get(code));

    List<Problem> found =
        kb.validateOn(LocalDate.of(2026, 6, 1)).problems().stream()
            .filter(problem -> problem.code().equals(code.id()))
            .toList();

    assertThat(found).isNotEmpty();
    for (Problem problem : found) {
      assertThat(problem.severity()).isEqualTo(code.severity());
      assertThat(problem.at().row()).isPositive();
      assertThat(problem.at().column()).isPositive();
      for (String zh : List.of(problem.message().zh(), problem.remedy().zh())) {
        assertThat(zh).containsPattern("\\p{IsHan}").endsWith("。").doesNotContainPattern("\\{\\d}");
      }
      for (String en : List.of(problem.message().en(), problem.remedy().en())) {
        assertThat(en).endsWith(".").doesNotContainPattern("\\{\\d}");
      }
    }
  }

  @Test
  void no_kind_of_warning_is_left_out() {
    Set<ProblemCode> warnings =
        Arrays.stream(ProblemCode.values())
            .filter(code -> code.severity() == Problem.Severity.WARNING)
            .filter(code -> code.compareTo(ProblemCode.NEVER_HOLDS) >= 0)
            .filter(code -> code.compareTo(ProblemCode.REVIEW_SOON) <= 0)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(warnings).hasSizeGreaterThan(15);
    assertThat(PROVOKED.keySet()).containsAll(warnings);
  }
}
