package io.github.churnrx.tables;

import io.github.churnrx.names.Names;
import io.github.churnrx.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of a knowledge base and their columns. */
@SuppressWarnings(
    "ImmutableEnumChecker") // the collections are filled once and not handed out to change
public enum TableSchema {
  SIGNALS(
      List.of(
          column("id", "编号", "id"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("type", "类型", "type"),
          column("unit", "单位", "unit"),
          column("values", "取值", "values"),
          column("of", "对象", "of"),
          column("measure", "计量", "measure"),
          column("field", "字段", "field"),
          column("where", "筛选", "where"),
          column("window", "窗口", "window"),
          column("baseline", "基期", "baseline"),
          column("minimum", "最少", "minimum"),
          column("guard", "保护", "guard"),
          column("question-zh", "问题(中文)", "question (Chinese)"),
          column("question-en", "问题(英文)", "question (English)"),
          column("ask", "问谁", "ask"),
          column("cost", "询问成本", "cost of asking"),
          column("privacy", "隐私", "privacy"),
          column("subject", "主体", "subject"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  CAUSES(
      List.of(
          column("id", "编号", "id"),
          column("subject", "主体", "subject"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("parent", "上级", "parent"),
          column("class", "类", "class"),
          column("mode", "主动性", "mode"),
          column("side", "方面", "side"),
          column("controllable", "可控", "controllable"),
          column("force", "力", "force"),
          column("group", "互斥组", "exclusive group"),
          column("role", "负责角色", "role"),
          column("exposes", "波及", "exposes"),
          column("explain-zh", "解释(中文)", "explanation (Chinese)"),
          column("explain-en", "解释(英文)", "explanation (English)"),
          column("angles", "角度", "angles"),
          column("sources", "来源", "sources"),
          column("replaced-by", "改为", "replaced by"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  SYMPTOMS(
      List.of(
          column("id", "编号", "id"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("when-1", "条件1", "condition 1"),
          column("when-2", "条件2", "condition 2"),
          column("when-3", "条件3", "condition 3"),
          column("when-4", "条件4", "condition 4"),
          column("family", "证据族", "evidence family"),
          column("supports", "支持", "supports"),
          column("against", "反对", "against"),
          column("absent", "缺失时", "when absent"),
          column("text-zh", "说明(中文)", "text (Chinese)"),
          column("text-en", "说明(英文)", "text (English)"),
          column("sources", "来源", "sources"),
          column("review-by", "复核日", "review by"),
          column("enabled", "启用", "enabled")),
      Set.of("when-1", "when-2", "when-3", "when-4"),
      Set.of("when-1", "when-2", "when-3", "when-4")),
  ACTIONS(
      List.of(
          column("id", "编号", "id"),
          column("subject", "主体", "subject"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("stage", "阶段", "stage"),
          column("for", "针对", "for"),
          column("tier", "层级", "tier"),
          column("status", "状态", "status"),
          column("grade", "把握", "grade"),
          column("when-1", "条件1", "condition 1"),
          column("when-2", "条件2", "condition 2"),
          column("priority", "优先级", "priority"),
          column("after", "须在其后", "after"),
          column("role", "负责角色", "role"),
          column("due", "期限", "due"),
          column("steps-zh", "步骤(中文)", "steps (Chinese)"),
          column("steps-en", "步骤(英文)", "steps (English)"),
          column("proof-zh", "完成凭证(中文)", "proof (Chinese)"),
          column("proof-en", "完成凭证(英文)", "proof (English)"),
          column("avoid-zh", "切忌(中文)", "avoid (Chinese)"),
          column("avoid-en", "切忌(英文)", "avoid (English)"),
          column("contact", "接触", "contact"),
          column("cost", "成本", "cost"),
          column("gain-customer-zh", "客户收益(中文)", "gain of the customer (Chinese)"),
          column("gain-customer-en", "客户收益(英文)", "gain of the customer (English)"),
          column("gain-company-zh", "企业收益(中文)", "gain of the company (Chinese)"),
          column("gain-company-en", "企业收益(英文)", "gain of the company (English)"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of("for", "tier", "status", "grade", "when-1", "when-2", "priority", "role", "due"),
      Set.of("for")),
  POLICIES(
      List.of(
          column("id", "编号", "id"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("kind", "种类", "kind"),
          column("order", "顺序", "order"),
          column("when-1", "条件1", "condition 1"),
          column("when-2", "条件2", "condition 2"),
          column("tier", "层级", "tier"),
          column("stage", "阶段", "stage"),
          column("contact", "接触", "contact"),
          column("actions", "行动", "actions"),
          column("max", "上限", "at most"),
          column("days", "天数", "days"),
          column("reason-zh", "理由(中文)", "reason (Chinese)"),
          column("reason-en", "理由(英文)", "reason (English)"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  TIERS(
      List.of(
          column("id", "编号", "id"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("synonyms", "同义词", "synonyms"),
          column("rank", "次序", "rank"),
          column("at-least", "年值下限", "at least"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  ROLES(
      List.of(
          column("id", "编号", "id"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("person", "人员", "person"),
          column("unless-1", "除非1", "unless 1"),
          column("unless-2", "除非2", "unless 2"),
          column("fallback", "替补", "fallback"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  SETTINGS(
      List.of(
          column("id", "编号", "id"),
          column("value", "值", "value"),
          column("unit", "单位", "unit"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  CATALOGUE(
      List.of(
          column("id", "编号", "id"),
          column("kind", "种类", "kind"),
          column("zh", "中文", "Chinese"),
          column("en", "英文", "English"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  ANGLES(
      List.of(
          column("id", "编号", "id"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("question-zh", "问题(中文)", "question (Chinese)"),
          column("question-en", "问题(英文)", "question (English)"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  HARMS(
      List.of(
          column("id", "编号", "id"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("explain-zh", "解释(中文)", "explanation (Chinese)"),
          column("explain-en", "解释(英文)", "explanation (English)"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  CHECKLIST(
      List.of(
          column("id", "编号", "id"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("list", "检查表", "checklist"),
          column("question-zh", "问题(中文)", "question (Chinese)"),
          column("question-en", "问题(英文)", "question (English)"),
          column("gap-zh", "差距(中文)", "gap (Chinese)"),
          column("gap-en", "差距(英文)", "gap (English)"),
          column("consequences", "后果", "consequences"),
          column("actions", "行动", "actions"),
          column("role", "负责角色", "role"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  /** One row for each symptom and target; a symptom with several targets is continued. */
  WEIGHTS(
      List.of(
          column("id", "症状", "symptom"),
          column("target", "目标", "target"),
          column("strength", "强度", "strength"),
          column("basis", "依据", "basis"),
          column("enabled", "启用", "enabled")),
      Set.of("target", "strength", "basis"),
      Set.of("target")),
  /** Each file is a map of its own, whose codes are those of another system. */
  REASONS(
      List.of(
          column("id", "代码", "code"),
          column("zh", "中文名", "Chinese name"),
          column("en", "英文名", "English name"),
          column("causes", "原因", "causes"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of()),
  PHRASES(
      List.of(
          column("id", "编号", "id"),
          column("topic", "主题", "topic"),
          column("polarity", "褒贬", "polarity"),
          column("negated", "否定时", "when negated"),
          column("zh", "中文说法", "Chinese cues"),
          column("en", "英文说法", "English cues"),
          column("unless", "除外", "unless"),
          column("sources", "来源", "sources"),
          column("enabled", "启用", "enabled")),
      Set.of(),
      Set.of());

  /** Stands between the name of a map and a code in it, where entries of all maps lie together. */
  static final String SPACE = "/";

  private final List<Column> columns;
  private final Map<String, Column> byId = new LinkedHashMap<>();
  private final Set<String> caseColumns;
  private final Set<String> caseKeys;
  private final Names<Column> names = new Names<>();

  TableSchema(List<Column> columns, Set<String> caseColumns, Set<String> caseKeys) {
    this.columns = columns;
    this.caseColumns = caseColumns;
    this.caseKeys = caseKeys;
    for (Column column : columns) {
      byId.put(column.id(), column);
      names.add(column.id(), column);
      names.add(column.label(), column);
    }
  }

  List<Column> columns() {
    return columns;
  }

  Names<Column> names() {
    return names;
  }

  /** Returns what to call a column that a file does not have: the label in Chinese, else the id. */
  Text label(String column) {
    Column found = byId.get(column);
    return found == null ? Text.of(column, column) : Text.of(found.label().zh(), column);
  }

  /** Returns whether a continuation row may give this column: it belongs to the single case. */
  boolean isPerCase(String column) {
    return caseColumns.contains(column);
  }

  /** Returns the columns by which a later layer replaces all cases of an entry. */
  Set<String> caseKeys() {
    return caseKeys;
  }

  boolean isCaseKey(String column) {
    return caseKeys.contains(column);
  }

  /**
   * Returns whether ids are codes of another system or names of other entries, which may hold any
   * characters.
   */
  boolean takesAnyId() {
    return this == REASONS || this == WEIGHTS;
  }

  /**
   * Returns what distinguishes the ids of a file from those of other files of the table: nothing,
   * unless each file is a map of its own.
   */
  String space(String path) {
    if (this != REASONS) {
      return "";
    }
    return path.substring(folder().length() + 1, path.length() - ".csv".length()) + SPACE;
  }

  /** Returns the file that holds this table; several may lie in a folder of that name instead. */
  public String path() {
    return folder() + ".csv";
  }

  private String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the table that a file belongs to, or null if to none. */
  static @Nullable TableSchema owning(String file) {
    for (TableSchema schema : values()) {
      boolean isInFolder = file.startsWith(schema.folder() + "/") && file.endsWith(".csv");
      boolean isAlone = file.equals(schema.path()) && schema != REASONS;
      if (isInFolder || isAlone) {
        return schema;
      }
    }
    return null;
  }

  private static Column column(String id, String zh, String en) {
    return new Column(id, Text.of(zh, en));
  }

  /**
   * A column.
   *
   * @param id its id
   * @param label its labels
   */
  public record Column(String id, Text label) {}
}
