package io.github.churnrx.knowledge;

import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem, with its stable code, what it says and what to do about it. The texts
 * stand in {@code problems.csv}, where {@code {0}} is the value found and {@code {1}}, {@code {2}}
 * are details.
 */
public enum ProblemCode {
  // Files and tables
  UNREADABLE_FILE,
  MISSING_MANIFEST,
  NO_SHIPPED_KNOWLEDGE,
  MISSING_TABLE,
  EMPTY_TABLE,
  EMPTY_LAYER,
  UNKNOWN_FILE,
  NOT_UTF8(Severity.NOTICE),
  UNREADABLE_TEXT,
  BAD_CSV,
  BAD_YAML,
  WRONG_SEPARATOR,
  UNKNOWN_COLUMN,
  NO_HEADER,
  UNNAMED_COLUMN,
  DUPLICATE_COLUMN,
  MISSING_COLUMN,
  BLANK_ROW,
  TOO_MANY_CELLS,
  CODE_IN_CELL,
  LIST_SEPARATOR,
  MISSING_VALUE,
  BAD_ID,
  DUPLICATE_ID,
  DUPLICATE_LABEL,
  UNKNOWN_ENTRY,
  CONTINUATION_VALUE,
  REPEATED_VALUE,
  UNUSED_VALUE,
  UNKNOWN_VALUE,
  BAD_NUMBER,
  OUT_OF_RANGE,
  BAD_DATE,
  BAD_STRENGTH,
  NO_CLAIM,
  INCOMPLETE_CALIBRATION,
  // Workbooks
  FORMULA_CELL,
  ERROR_CELL,
  MERGED_CELLS,
  REWRITTEN_CELL,
  SHOWN_OTHERWISE(Severity.NOTICE),
  HIDDEN_ROWS(Severity.NOTICE),
  UNKNOWN_SHEET,
  MISSING_SHEET,
  NO_SHEETS,
  LOST_ORIGINALS(Severity.NOTICE),
  NOT_A_LAYER,
  OTHER_LAYER,
  CHANGED_SINCE,
  COLUMN_REMOVED(Severity.NOTICE),
  // References
  UNKNOWN_SIGNAL,
  UNKNOWN_CAUSE,
  UNKNOWN_SYMPTOM,
  UNKNOWN_ACTION,
  UNKNOWN_POLICY,
  UNKNOWN_ROLE,
  UNKNOWN_SOURCE,
  UNKNOWN_ANGLE,
  UNKNOWN_HARM,
  UNKNOWN_INDUSTRY,
  NO_INDUSTRIES,
  UNKNOWN_REASON_MAP,
  UNKNOWN_REASON,
  UNKNOWN_TOPIC,
  UNKNOWN_TIER,
  UNKNOWN_FAMILY,
  UNKNOWN_STREAM,
  UNKNOWN_FIELD,
  UNKNOWN_SETTING,
  REFERENCE_DISABLED(Severity.NOTICE),
  CYCLE,
  OTHER_SUBJECT,
  COMPANY_STAYS,
  // Tests
  BAD_TEST,
  PROTECTED_SIGNAL,
  NO_CONDITION,
  // Derivations
  BAD_DERIVATION,
  // Completeness
  NO_SYMPTOM,
  NO_ACTION,
  SYMPTOMS_OFF(Severity.NOTICE),
  ACTIONS_OFF(Severity.NOTICE),
  MISSING_TRANSLATION,
  UNKNOWN_PLACEHOLDER,
  OPEN_BRACE,
  // Phrases
  EMPTY_CUE,
  CONTRADICTORY_CUE,
  EXCLUDED_CUE,
  // Analyses: usable, but probably not what was meant
  NEVER_HOLDS(Severity.WARNING),
  EXCLUSIVE_CONDITIONS(Severity.WARNING),
  SHADOWED_ROW(Severity.WARNING),
  DUPLICATE_ROW(Severity.WARNING),
  CONTRADICTORY_ROWS(Severity.WARNING),
  COUNTED_TWICE(Severity.WARNING),
  PARTITION_GAP(Severity.WARNING),
  PARTITION_OVERLAP(Severity.WARNING),
  NEVER_ADVISED(Severity.WARNING),
  STAGE_MISMATCH(Severity.WARNING),
  SHADOWED_CASE(Severity.WARNING),
  ALWAYS_WITHHELD(Severity.WARNING),
  CONTRADICTORY_POLICIES(Severity.WARNING),
  SHADOWED_POLICY(Severity.WARNING),
  POLICY_WITHOUT_ACTION(Severity.WARNING),
  OUT_OF_REACH(Severity.WARNING),
  NO_SCENARIO(Severity.WARNING),
  NO_EFFECT(Severity.WARNING),
  NEVER_USED(Severity.NOTICE),
  PLACEHOLDER_DIFFERS(Severity.WARNING),
  PLACEHOLDER_UNREAD(Severity.NOTICE),
  NOT_TRANSLATED(Severity.WARNING),
  COVERED_CUE(Severity.NOTICE),
  REVIEW_OVERDUE(Severity.WARNING),
  REVIEW_SOON(Severity.NOTICE),
  // Patterns
  PATTERN_CHANGED,
  PATTERN_UNDECLARED,
  PATTERN_MISSING,
  PATTERN_UNUSED,
  // Cases
  FUTURE_DATE,
  IMPOSSIBLE_VALUE,
  NOTHING_ABOUT_SUBJECT,
  EVENTS_OF_OTHERS,
  MIXED_CURRENCIES,
  OTHER_CURRENCY,
  WRONG_TYPE,
  DUPLICATE_CASE,
  MISSING_AS_OF,
  // Input files
  RECORD_CHANGED,
  BAD_JSON,
  UNKNOWN_PROPERTY,
  MISSING_PROPERTY,
  DUPLICATE_PROPERTY,
  UNKNOWN_CHOICE,
  BAD_PROPERTY,
  BAD_MANIFEST,
  BAD_MAPPING,
  NO_SCENARIOS,
  NOTHING_EXPECTED,
  BAD_SCENARIO_CELL,
  REWRITTEN_ID,
  BAD_VALUE,
  UNSORTED,
  // Audits
  NO_CHECKS,
  UNKNOWN_CHECK,
  AMBIGUOUS_CHECK,
  ANSWERED_TWICE,
  UNKNOWN_REPLY,
  NO_ANSWERS,
  REPEATED_ROW,
  ORPHAN_ROW,
  // Stores of published knowledge
  NO_STORE,
  NOTHING_PUBLISHED,
  STORE_DAMAGED,
  STORE_NEWER,
  STORE_BUSY,
  STORE_MOVED_ON,
  UNWRITABLE_STORE,
  UNUSABLE_VERSION,
  UNKNOWN_VERSION,
  AMBIGUOUS_VERSION,
  STORE_NOT_LOWEST,
  NO_ROWS;

  private final Severity severity;

  ProblemCode() {
    this(Severity.ERROR);
  }

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  /** Returns the stable code, such as {@code unknown-signal}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the severity. */
  public Severity severity() {
    return severity;
  }

  /** Returns the problem with a code, whatever its case. */
  public static Optional<ProblemCode> of(String id) {
    String name = id.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
  }

  /** Returns what the problem means and why it is one. */
  public Text explanation() {
    return ProblemTexts.of(this).explanation();
  }

  /** Returns what is said of a problem of this kind, with … for what differs. */
  public Text says() {
    return Places.open(ProblemTexts.of(this).message());
  }

  /** Returns what is advised for a problem of this kind, with … for what differs. */
  public Text advises() {
    return Places.open(ProblemTexts.of(this).remedy());
  }

  /**
   * Returns a problem of this kind.
   *
   * @param at where it is
   * @param value what was found there
   * @param details further details, each a {@link Text} or anything that prints
   */
  public Problem at(Location at, String value, Object... details) {
    ProblemTexts texts = ProblemTexts.of(this);
    return new Problem(
        severity,
        id(),
        at,
        value,
        Places.fill(texts.message(), value, details),
        Places.fill(texts.remedy(), value, details));
  }
}
