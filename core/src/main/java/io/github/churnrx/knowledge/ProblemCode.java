package io.github.churnrx.knowledge;

import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every kind of problem, with its stable code, what it says and what to do about it. In the texts
 * {@code {0}} is the value found and {@code {1}}, {@code {2}} are details.
 */
public enum ProblemCode {
  // Files and tables
  UNREADABLE_FILE(
      "无法读取“{0}”：{1}。", "\"{0}\" cannot be read: {1}.",
      "请检查路径和权限。", "Check the path and its permissions."),
  MISSING_MANIFEST(
      "“{0}”中没有 knowledge.yaml。",
      "There is no knowledge.yaml in \"{0}\".",
      "请指向含有它的目录；新建时写两行：name: 名称 和 extends: default。",
      "Name the directory that holds it; a new one has two lines: name: … and extends: default."),
  NO_SHIPPED_KNOWLEDGE(
      "找不到随产品发布的知识“{0}”。",
      "The shipped knowledge \"{0}\" is not there.",
      "请把 io.github.churnrx:churnrx-rules 加入类路径。",
      "Add io.github.churnrx:churnrx-rules to the class path."),
  MISSING_TABLE(
      "缺少表“{0}”。",
      "The table \"{0}\" is missing.",
      "请添加该表，或在 knowledge.yaml 中写 extends: default。",
      "Add it, or write extends: default in knowledge.yaml."),
  EMPTY_TABLE(
      "表“{0}”没有任何行。", "The table \"{0}\" has no rows.",
      "请添加行，或删除该文件。", "Add rows, or delete the file."),
  EMPTY_LAYER(
      "“{0}”中没有任何行和场景，没有可检查的内容。",
      "There is no row and no scenario in \"{0}\": nothing to check.",
      "请添加行，或换一个目录。",
      "Add rows, or name another directory."),
  UNKNOWN_FILE(
      "知识库中不应有文件“{0}”。", "The file \"{0}\" has no place in a knowledge base.",
      "{1}", "{1}"),
  NOT_UTF8(
      "文件不是 UTF-8 编码，已按 GB18030 读取。",
      "The file is not UTF-8; it was read as GB18030.",
      "请另存为 UTF-8。",
      "Save it as UTF-8.",
      Severity.NOTICE),
  UNREADABLE_TEXT(
      "文件既不是 UTF-8 也不是 GB18030 编码。", "The file is neither UTF-8 nor GB18030.",
      "请另存为 UTF-8。", "Save it as UTF-8."),
  BAD_CSV(
      "不是有效的 CSV：{1}。", "Not valid CSV: {1}.",
      "请检查引号和分隔符（逗号）。", "Check the quotes and the separator (comma)."),
  BAD_YAML(
      "不是有效的 YAML：{1}。", "Not valid YAML: {1}.",
      "请检查缩进和冒号。", "Check the indentation and the colons."),
  WRONG_SEPARATOR(
      "单元格以{1}而不是逗号分隔。", "The cells are separated by {1} instead of a comma.",
      "请另存为“CSV UTF-8（逗号分隔）”。", "Save it as \"CSV UTF-8 (Comma delimited)\"."),
  UNKNOWN_COLUMN(
      "没有名为“{0}”的列。", "There is no column called \"{0}\".",
      "{1}", "{1}"),
  NO_HEADER(
      "首行“{0}”不是列名。",
      "The first row holds no names of columns: \"{0}\".",
      "请在最上面加一行列名，例如 {1}；“sep=,”之类的行请删除。",
      "Put names of columns above, such as {1}; delete a line like \"sep=,\"."),
  UNNAMED_COLUMN(
      "此列有内容，却没有列名。",
      "This column has no name, and there is something in it.",
      "请在首行写上列名，或清空该列。",
      "Name it in the first row, or clear the column."),
  DUPLICATE_COLUMN(
      "列“{0}”出现了两次。", "The column \"{0}\" stands here twice.",
      "请删除其中一个。", "Remove one of them."),
  MISSING_COLUMN(
      "缺少列“{1}”。", "The column \"{1}\" is missing.",
      "请在首行添加它。", "Add it to the first row."),
  BLANK_ROW(
      "表格中间有空行。", "There is an empty row in the middle of the table.",
      "请删除该行。", "Delete it."),
  TOO_MANY_CELLS(
      "该行的单元格多于列名。",
      "The row has more cells than there are columns.",
      "请检查多余的逗号，或给含逗号的文字加引号。",
      "Look for a stray comma, or put quotes around text that holds commas."),
  CODE_IN_CELL(
      "“{0}”像是公式或程序，单元格里只能写数据。",
      "\"{0}\" looks like a formula or a program; cells hold data only.",
      "请写出值、条件或文字本身；信号写在一对花括号中：{orders.recent}。",
      "Write the value, condition or text itself; a signal stands in single braces:"
          + " {orders.recent}."),
  LIST_SEPARATOR(
      "“{0}”是用逗号或顿号分隔的列表。",
      "\"{0}\" is a list with commas.",
      "列表中的各项以分号分隔：{1}。",
      "The parts of a list are separated by semicolons: {1}."),
  MISSING_VALUE(
      "列“{1}”不能为空。", "The column \"{1}\" must not be empty.",
      "请填写。", "Fill it in."),
  BAD_ID(
      "“{0}”不能用作编号。",
      "\"{0}\" cannot be an id.",
      "编号以字母开头，只含字母、数字、点、连字符和下划线，且不会被电子表格改写。",
      "An id starts with a letter, holds letters, digits, dots, hyphens and underscores, and is"
          + " nothing that a spreadsheet rewrites."),
  DUPLICATE_ID(
      "编号“{0}”已在 {1} 使用。",
      "The id \"{0}\" is already used at {1}.",
      "请改名；若是同一条目的续行，请紧接其后。",
      "Rename it; a further row of the same entry must follow it directly."),
  DUPLICATE_LABEL(
      "名称“{0}”已被 {1} 使用。", "The name \"{0}\" is already used by {1}.",
      "名称在同类中必须唯一。", "Names must be unique within their kind."),
  UNKNOWN_ENTRY(
      "下面各层没有编号为“{0}”的条目，而新条目需要名称。",
      "No layer below has an entry with the id \"{0}\", and a new one needs a name.", "{1}", "{1}"),
  CONTINUATION_VALUE(
      "续行不能改变列“{1}”。",
      "A continuation row cannot change the column \"{1}\".",
      "请留空，或改在首行；若是另一条目，请另起编号。",
      "Leave it blank, or change it in the first row; another entry needs an id of its own."),
  REPEATED_VALUE(
      "“{0}”已在 {1} 出现。", "\"{0}\" already stands at {1}.",
      "请删除其中一个。", "Remove one of them."),
  UNUSED_VALUE(
      "列“{1}”中的“{0}”不起作用：{2}。", "\"{0}\" in the column \"{1}\" has no effect: {2}.",
      "请清空。", "Leave it blank."),
  UNKNOWN_VALUE(
      "“{0}”不是列“{1}”允许的值。", "\"{0}\" is not allowed in the column \"{1}\".",
      "{2}", "{2}"),
  BAD_NUMBER(
      "“{0}”不是数字。", "\"{0}\" is not a number.",
      "请写成 1200、1,200 或 0.35。", "Write 1200, 1,200 or 0.35."),
  OUT_OF_RANGE(
      "“{0}”超出允许范围（{1}）。", "\"{0}\" is out of range ({1}).",
      "请改为范围内的值。", "Use a value within the range."),
  BAD_DATE(
      "“{0}”不是日期。", "\"{0}\" is not a date.",
      "请写成 2026-03-31。", "Write it like 2026-03-31."),
  BAD_STRENGTH(
      "“{0}”不是证据强度。",
      "\"{0}\" is not a strength.",
      "请写 弱、中、强、决定，或最多一位小数的正数（分贝）。",
      "Write weak, moderate, strong, decisive, or a positive number of decibans with at most one"
          + " decimal."),
  NO_CLAIM(
      "症状“{1}”本来与“{0}”无关，没有可以替换的强度。",
      "The symptom \"{1}\" says nothing of \"{0}\", so there is no strength to replace.",
      "请先在该症状的 支持 或 反对 中写上它，或删除此行。",
      "Name it in supports or against of the symptom first, or delete the row."),
  INCOMPLETE_CALIBRATION(
      "校准不完整，缺少 {0}。",
      "The calibration is incomplete: {0} is missing.",
      "请补齐，或删除所有 calibration.… 设置；churnrx calibrate 会写出全部设置。",
      "Add what is missing, or delete all settings calibration.…; churnrx calibrate writes them"
          + " all."),
  // Workbooks
  FORMULA_CELL(
      "单元格中是公式，当前结果为“{0}”。",
      "The cell holds a formula; its result is \"{0}\".",
      "请把公式换成它的结果（复制后“选择性粘贴 → 数值”）；以 = 开头的文字请先把单元格设为文本。",
      "Put the result in its place (copy, then paste values only); for text that starts with =,"
          + " format the cell as text first."),
  ERROR_CELL(
      "单元格中是错误值“{0}”。", "The cell holds the error \"{0}\".",
      "请填写正确的内容，或清空。", "Fill in what is meant, or clear it."),
  MERGED_CELLS(
      "单元格 {0} 已合并。", "The cells {0} are merged.",
      "请取消合并，并在每一格填写各自的内容。", "Unmerge them and fill in each cell."),
  REWRITTEN_CELL(
      "列“{1}”中的内容已被电子表格改写为{2}“{0}”，原文已丢失。",
      "In the column \"{1}\", the spreadsheet has made {2} of what was typed, \"{0}\"; the original"
          + " is lost.",
      "请把单元格设为文本，再重新输入。",
      "Format the cell as text and type it again."),
  SHOWN_OTHERWISE(
      "单元格显示为百分比，已按 {0} 读取。",
      "The cell shows a percentage; it was read as {0}.", "", "", Severity.NOTICE),
  HIDDEN_ROWS(
      "有 {0} 行被隐藏或筛掉，也已读取。",
      "{0} rows are hidden or filtered out; they were read, too.", "", "", Severity.NOTICE),
  UNKNOWN_SHEET(
      "没有哪个知识表对应工作表“{0}”。",
      "The sheet \"{0}\" belongs to no table of knowledge.",
      "请删除它，或让它的名称以“备注”开头（不会导入）；要新建表，请命名为“症状·名称”这样的形式。",
      "Delete it, or let its name begin with \"note\" (it is then left out); for a new table, call"
          + " it like \"Symptoms·name\"."),
  MISSING_SHEET(
      "缺少工作表“{0}”（{1}）。",
      "The sheet \"{0}\" ({1}) is missing.",
      "请恢复它；若要删除整个表，请导入后删除该文件。",
      "Bring it back; to drop the whole table, delete the file after the import."),
  NO_SHEETS(
      "工作簿“{0}”中没有知识表。", "The workbook \"{0}\" holds no tables of knowledge.",
      "请使用 churnrx export 写出的工作簿。", "Use a workbook that churnrx export wrote."),
  LOST_ORIGINALS(
      "隐藏的工作表“{0}”缺失或损坏：场景等其他文件不会随之导入，写法以工作簿为准。",
      "The hidden sheet \"{0}\" is gone or damaged: scenarios and other files do not come along,"
          + " and spelling follows the workbook.",
      "若需要它们，请重新导出，再做一次修改。",
      "If you need them, export again and repeat the changes.",
      Severity.NOTICE),
  NOT_A_LAYER(
      "目录“{0}”不是空的，其中也没有知识库。",
      "The directory \"{0}\" is not empty and holds no knowledge.",
      "请指定空目录、新目录，或导出工作簿的那个目录。",
      "Name an empty or new directory, or the one that was exported."),
  OTHER_LAYER(
      "目录中是另一层知识“{0}”，而工作簿来自“{1}”。",
      "The directory holds other knowledge, \"{0}\"; the workbook is of \"{1}\".",
      "请指定导出工作簿的那个目录，或新目录。",
      "Name the directory that was exported, or a new one."),
  CHANGED_SINCE(
      "文件“{0}”在导出之后又被改过，工作簿中也改了它。",
      "The file \"{0}\" was changed after the export, and in the workbook, too.",
      "请重新导出并重做修改；或加 --force，以工作簿为准。",
      "Export again and repeat the changes; or add --force to let the workbook prevail."),
  COLUMN_REMOVED(
      "列“{0}”已被删除，其中 {1} 个单元格的内容也随之删除。",
      "The column \"{0}\" was deleted, and with it what stood in {1} cells.",
      "若非有意，请恢复该列。",
      "Bring it back if this was not meant.",
      Severity.NOTICE),
  // References
  UNKNOWN_SIGNAL(
      "没有名为“{0}”的信号。", "There is no signal called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_CAUSE(
      "没有名为“{0}”的原因。", "There is no cause called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_SYMPTOM(
      "没有名为“{0}”的症状。", "There is no symptom called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_ACTION(
      "没有名为“{0}”的行动。", "There is no action called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_POLICY(
      "没有名为“{0}”的政策。", "There is no policy called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_ROLE(
      "没有名为“{0}”的角色。", "There is no role called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_SOURCE(
      "目录中没有“{0}”。", "There is no \"{0}\" in the catalogue.",
      "{1}", "{1}"),
  UNKNOWN_ANGLE(
      "没有名为“{0}”的角度。", "There is no angle called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_HARM(
      "没有名为“{0}”的危害。", "There is no harm called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_INDUSTRY(
      "没有行业“{0}”的知识。", "There is no knowledge of the industry \"{0}\".",
      "{1}", "{1}"),
  NO_INDUSTRIES(
      "最下层的知识库没有 industries 目录，因此没有行业“{0}”。",
      "The lowest layer has no folder industries, and so no industry \"{0}\".",
      "请在 knowledge.yaml 中写 extends: default，或把行业知识放到 industries/{0}。",
      "Write extends: default in its knowledge.yaml, or put the knowledge into industries/{0}."),
  UNKNOWN_REASON_MAP(
      "没有名为“{0}”的原因对照表。", "There is no map of reasons called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_REASON(
      "对照表“{1}”不认识原因“{0}”。", "The map \"{1}\" does not know the reason \"{0}\".",
      "{2}", "{2}"),
  UNKNOWN_TOPIC(
      "没有名为“{0}”的主题。", "There is no topic called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_TIER(
      "没有名为“{0}”的层级。", "There is no tier called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_FAMILY(
      "没有名为“{0}”的证据族。", "There is no evidence family called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_STREAM(
      "没有名为“{0}”的事件流。", "There is no event stream called \"{0}\".",
      "{1}", "{1}"),
  UNKNOWN_FIELD(
      "“{1}”没有名为“{0}”的字段。", "\"{1}\" has no field called \"{0}\".",
      "{2}", "{2}"),
  UNKNOWN_SETTING(
      "没有名为“{0}”的设置。", "There is no setting called \"{0}\".",
      "{1}", "{1}"),
  REFERENCE_DISABLED(
      "“{0}”已停用，此处的引用被忽略。",
      "\"{0}\" is switched off; this reference to it is ignored.", "", "", Severity.NOTICE),
  CYCLE(
      "“{0}”最终指向自己：{1}。", "\"{0}\" leads back to itself: {1}.",
      "请打断这个环。", "Break the circle."),
  OTHER_SUBJECT(
      "“{0}”是关于{1}的，而这里是关于{2}的。", "\"{0}\" is about: {1}; this is about: {2}.", "{3}", "{3}"),
  COMPANY_STAYS(
      "这里是关于公司的，不能写“{0}”：会流失的是客户或客户经理。",
      "\"{0}\" cannot stand here, which is about the company: customers and account owners leave.",
      "请写公司的原因。",
      "Name a cause of the company."),
  // Tests
  BAD_TEST(
      "无法理解条件“{0}”：{1}。",
      "The condition \"{0}\" cannot be understood: {1}.",
      "例如：complaints.open >= 2，in [3..7]，= KEY, MAIN，not(LOST)。",
      "For example: complaints.open >= 2, in [3..7], = KEY, MAIN, not(LOST)."),
  PROTECTED_SIGNAL(
      "信号“{0}”受保护，不得作为证据。", "The signal \"{0}\" is protected and must not be evidence.",
      "请删除此条件。", "Remove the condition."),
  NO_CONDITION(
      "“{0}”没有条件。", "\"{0}\" has no condition.",
      "请填写条件1，或写 模式。", "Fill in when-1, or write pattern."),
  // Derivations
  BAD_DERIVATION(
      "信号“{0}”无法推导：{1}。", "The signal \"{0}\" cannot be derived: {1}.",
      "请参阅知识文件参考中的计量表。", "See the table of measures in the reference of knowledge files."),
  // Completeness
  NO_SYMPTOM(
      "原因“{0}”没有任何支持它的症状。", "Nothing supports the cause \"{0}\".",
      "请在 symptoms/ 中添加症状，或停用该原因。", "Add a symptom for it in symptoms/, or switch it off."),
  NO_ACTION(
      "原因“{0}”没有任何行动。", "There is no action for the cause \"{0}\".",
      "请在 actions.csv 中添加行动。", "Add an action for it in actions.csv."),
  SYMPTOMS_OFF(
      "支持原因“{0}”的症状都已停用，它只能由客户自述。",
      "All that supported the cause \"{0}\" is switched off; only the customer's word is left.",
      "若不再需要该原因，请停用它。",
      "Switch the cause off, too, if it is not needed any more.",
      Severity.NOTICE),
  ACTIONS_OFF(
      "针对原因“{0}”的行动都已停用。",
      "All actions for the cause \"{0}\" are switched off.",
      "请添加行动，或停用该原因。",
      "Add an action for it, or switch the cause off.",
      Severity.NOTICE),
  MISSING_TRANSLATION(
      "“{0}”缺少{1}文字。", "\"{0}\" has no text in {1}.",
      "请补充。", "Add it."),
  UNKNOWN_PLACEHOLDER(
      "花括号中的“{0}”不是信号。", "\"{0}\" in braces is not a signal.",
      "{1}", "{1}"),
  OPEN_BRACE(
      "“{0}”中的花括号不成对。", "The braces in \"{0}\" do not match.",
      "信号写在花括号中：{orders.recent}。", "A signal stands in braces: {orders.recent}."),
  // Phrases
  EMPTY_CUE(
      "说法“{0}”里没有能在一个分句中找到的文字。",
      "The cue \"{0}\" holds nothing that could be found within one clause.",
      "请写出客户会说的字词，不含标点。",
      "Write words as a customer says them, without punctuation."),
  CONTRADICTORY_CUE(
      "说法“{0}”在此是{1}，在 {2} 却相反。",
      "The cue \"{0}\" is {1} here and the opposite at {2}.",
      "请从其中一行删除，或写成更长、意思唯一的说法。",
      "Remove one of them, or write a longer cue that has one meaning."),
  EXCLUDED_CUE(
      "说法“{0}”同时写在除外中，永远不会被找到。",
      "The cue \"{0}\" is excluded in the same row and so never found.",
      "请从说法或除外中删除它。",
      "Remove it from the cues or from the exclusions."),
  // Analyses: usable, but probably not what was meant
  NEVER_HOLDS(
      "“{0}”永远不会成立：只可能是 {1}。",
      "\"{0}\" can never hold: there is only {1}.",
      "请更正条件。",
      "Correct the condition.",
      Severity.WARNING),
  EXCLUSIVE_CONDITIONS(
      "“{0}”与 {2} 的“{1}”不会同时成立，这一行永远不起作用。",
      "\"{0}\" and \"{1}\" at {2} exclude each other, so that the row never takes effect.",
      "请更正其一；若任一成立即可，请写成两行。",
      "Correct one of them; if either is enough, write two rows.",
      Severity.WARNING),
  SHADOWED_ROW(
      "这一行永远不起作用：凡是它成立的情况，{1} 都已包含。",
      "This row never has an effect: whenever it holds, so does {1}.",
      "请删除此行，或更正条件。",
      "Delete the row, or correct its conditions.",
      Severity.WARNING),
  DUPLICATE_ROW(
      "这一行与 {1} 条件相同，作用也相同。",
      "This row has the same conditions and the same effect as {1}.",
      "请删除其中一行，或更正条件。",
      "Delete one of them, or correct the conditions.",
      Severity.WARNING),
  CONTRADICTORY_ROWS(
      "这一行与 {1}（{2}）会同时成立，在证据族“{3}”中对“{0}”一个支持、一个反对。",
      "This row and {1} ({2}) hold together and speak for and against \"{0}\" in the family"
          + " \"{3}\".",
      "请错开条件，或改用不同的证据族。",
      "Part their conditions, or give them different families.",
      Severity.WARNING),
  COUNTED_TWICE(
      "同一信号“{1}”在两个证据族中重复计入“{0}”：此处为“{2}”，{4}（{5}）为“{3}”。",
      "One signal, \"{1}\", counts twice towards \"{0}\": here in the family \"{2}\", at {4} ({5})"
          + " in \"{3}\".",
      "请用同一证据族：同族中只有最强的一项算数。",
      "Give both the same family, of which only the strongest counts.",
      Severity.WARNING),
  PARTITION_GAP(
      "信号“{1}”的分段有缺口：{0} 没有症状。",
      "The partition of the signal \"{1}\" has a gap: no symptom covers {0}.",
      "请添加症状行，或改写分段。",
      "Add a row to a symptom, or change the partition.",
      Severity.WARNING),
  PARTITION_OVERLAP(
      "“{0}”既属于这里，也属于 {1}（{2}），而信号“{3}”声明了分段。",
      "\"{0}\" is covered here and at {1} ({2}), while the signal \"{3}\" declares a partition.",
      "请调整其中一个区间的端点。",
      "Move an end of one of the ranges.",
      Severity.WARNING),
  NEVER_ADVISED(
      "行动“{0}”的这一行永远不起作用：{1}。",
      "This row of the action \"{0}\" never takes effect: {1}.",
      "请更正此行，或删除它。",
      "Correct the row, or delete it.",
      Severity.WARNING),
  STAGE_MISMATCH(
      "阶段“{0}”与状态“{1}”不符：{2}。",
      "The stage \"{0}\" does not suit the status \"{1}\": {2}.",
      "请更正其一。",
      "Correct one of them.",
      Severity.WARNING),
  SHADOWED_CASE(
      "行动“{0}”的这一行永远不会被选用：{1} 的行适用于同样的情况，优先级和期限不逊于它。",
      "This row of the action \"{0}\" is never chosen: the row at {1} applies wherever it does,"
          + " with no worse priority and due date.",
      "请删除此行，或改写它的优先级、期限或适用范围。",
      "Delete it, or change its priority, due date or what it is for.",
      Severity.WARNING),
  ALWAYS_WITHHELD(
      "行动“{0}”在此处的条件下总被政策“{1}”（{2}）拦下。",
      "Under this condition the action \"{0}\" is always withheld by the policy \"{1}\" ({2}).",
      "请更正条件或政策。",
      "Correct the condition or the policy.",
      Severity.WARNING),
  CONTRADICTORY_POLICIES(
      "政策“{0}”与“{1}”（{2}）互相矛盾，行动“{3}”永远不能通过。",
      "The policies \"{0}\" and \"{1}\" ({2}) contradict each other: the action \"{3}\" never"
          + " passes both.",
      "请更正其中一个的条件。",
      "Correct the conditions of one of them.",
      Severity.WARNING),
  SHADOWED_POLICY(
      "政策“{0}”永远不起作用：在它之前，“{1}”（{2}）在同样的情况下已限制同样的行动。",
      "The policy \"{0}\" never has an effect: before it, \"{1}\" ({2}) restricts the same actions"
          + " in the same cases.",
      "请删除它，或更正条件、范围或顺序。",
      "Delete it, or correct its conditions, its range or the order.",
      Severity.WARNING),
  POLICY_WITHOUT_ACTION(
      "政策“{0}”不涉及任何行动。",
      "The policy \"{0}\" touches no action.",
      "请更正阶段、接触或行动列，或删除该政策。",
      "Correct its stage, contact or actions, or delete it.",
      Severity.WARNING),
  OUT_OF_REACH(
      "原因“{0}”凭证据达不到“可能性大”：全部症状合计至多 {1} 分贝，而需要 {2}。",
      "Evidence can never make the cause \"{0}\" likely: all its symptoms together come to {1}"
          + " decibans, and {2} are needed.",
      "请增加其他证据族的症状，或提高强度。",
      "Add symptoms of other families, or give them more strength.",
      Severity.WARNING),
  NO_SCENARIO(
      "没有场景要求找出原因“{0}”。",
      "No scenario expects the cause \"{0}\".",
      "请在 scenarios/ 中添加一个场景，在 causes 或 main 中写上它。",
      "Add a scenario in scenarios/ that names it under causes or main.",
      Severity.WARNING),
  NO_EFFECT(
      "症状“{0}”不再支持或反对任何原因。",
      "The symptom \"{0}\" speaks neither for nor against any cause any more.",
      "请改写 支持 或 反对，或停用它。",
      "Change supports or against, or switch it off.",
      Severity.WARNING),
  NEVER_USED("{1}“{0}”没有被用到。", "Nothing uses the {1} \"{0}\".", "{2}", "{2}", Severity.NOTICE),
  PLACEHOLDER_DIFFERS(
      "这里没有信号“{0}”，而另一种语言的文字里有。",
      "The signal \"{0}\" is missing here; the text in the other language has it.",
      "请让两种语言的文字使用相同的信号。",
      "Use the same signals in both languages.",
      Severity.WARNING),
  PLACEHOLDER_UNREAD(
      "{1} 成立时信号“{0}”可能未知，读者会看到“未知”。",
      "When the row at {1} holds, \"{0}\" may be unknown, and readers will see \"unknown\".",
      "请在条件中加上 {0} 已知，或改写文字。",
      "Add the condition {0} is known, or change the text.",
      Severity.NOTICE),
  NOT_TRANSLATED(
      "列“{1}”的文字似乎没有翻译：“{0}”。",
      "The text in the column \"{1}\" seems not to be translated: \"{0}\".",
      "请补充译文。",
      "Translate it.",
      Severity.WARNING),
  COVERED_CUE(
      "说法“{0}”不起作用：{2} 的“{1}”已包含它，主题和褒贬也相同。",
      "The cue \"{0}\" adds nothing: \"{1}\" at {2} is found in it and says the same.",
      "请删除其中一个。",
      "Remove one of them.",
      Severity.NOTICE),
  REVIEW_OVERDUE(
      "“{1}”应在 {0} 前复核，现已过期。",
      "\"{1}\" was to be reviewed by {0}.",
      "请核对内容是否仍然成立，然后改写或清空复核日。",
      "See whether it still holds, then change the day or clear it.",
      Severity.WARNING),
  REVIEW_SOON(
      "“{1}”应在 {0} 前复核，还剩 {2} 天。",
      "\"{1}\" is to be reviewed by {0}, in {2} days.",
      "请核对内容是否仍然成立，然后改写或清空复核日。",
      "See whether it still holds, then change the day or clear it.",
      Severity.NOTICE),
  // Patterns
  PATTERN_CHANGED(
      "模式文件“{0}”与随产品发布的文件不同。",
      "The pattern file \"{0}\" differs from the shipped one.",
      "本版本只支持随产品发布的模式：请恢复原文件或删除它，并改用表格行。",
      "In this version patterns must be the shipped ones: restore or delete the file, and use table"
          + " rows instead."),
  PATTERN_UNDECLARED(
      "模式“{0}”没有声明 {1}。", "The pattern \"{0}\" does not declare {1}.",
      "请写 @raises(症状) 和 @needs(事件流)。", "Write @raises(symptom) and @needs(streams)."),
  PATTERN_MISSING(
      "症状“{0}”由模式引发，但没有模式引发它。",
          "The symptom \"{0}\" is raised by a pattern, but no pattern raises it.",
      "请添加带有 @raises 的模式，或填写条件。", "Add a pattern with @raises, or conditions."),
  PATTERN_UNUSED(
      "模式引发“{0}”，但该症状没有标明“模式”。",
      "A pattern raises \"{0}\", but that symptom does not say pattern.",
      "请在该症状的条件1中写 模式。",
      "Write pattern in when-1 of that symptom."),
  // Cases
  FUTURE_DATE(
      "{1} 发生在案例日期 {2} 之后：{0}。", "{1} lies after the date of the case, {2}: {0}.",
      "请更正日期或案例日期。", "Correct the date or the date of the case."),
  NOTHING_ABOUT_SUBJECT(
      "知识库中没有关于{1}的原因。",
      "The knowledge has no causes about: {1}.",
      "请更正案例的主体（subject），或在知识库中补充这类原因。",
      "Correct the subject of the case, or add such causes to the knowledge."),
  EVENTS_OF_OTHERS(
      "案例的主体是{1}，不能带有事件“{0}”。",
      "The case has events, {0}, and its subject is: {1}.",
      "请把事件放进客户的案例；这里只可记录已采取的行动（actions-taken）。",
      "Put them into the cases of customers; only actions-taken can stand here."),
  MIXED_CURRENCIES(
      "案例中混有多种货币：{0}。", "The case mixes currencies: {0}.",
      "请先换算为一种货币。", "Convert them to one currency first."),
  OTHER_CURRENCY(
      "案例的货币是 {0}，而条件使用 {1}。", "The case is in {0}, a condition is in {1}.",
      "请换算金额。", "Convert the amounts."),
  WRONG_TYPE(
      "“{0}”的类型不对：应为 {1}。", "\"{0}\" has the wrong type: {1} is expected.",
      "{2}", "{2}"),
  DUPLICATE_CASE(
      "客户“{0}”出现了不止一次。", "The customer \"{0}\" appears more than once.",
      "请合并这些行。", "Merge the rows."),
  MISSING_AS_OF(
      "案例没有日期（asOf）。", "The case has no date (asOf).",
      "请给出 asOf，或使用 --as-of。", "Give asOf, or use --as-of."),
  // Input files
  RECORD_CHANGED(
      "客户“{0}”的存档与写入时不同。", "The record of \"{0}\" is not what was written.",
      "请从备份恢复；存档不得修改。", "Restore it from a backup; records must not be edited."),
  BAD_JSON(
      "不是有效的 JSON：{1}。", "Not valid JSON: {1}.",
      "请检查括号、引号和逗号。", "Check brackets, quotes and commas."),
  UNKNOWN_PROPERTY(
      "未知的字段“{0}”（{1}）。", "Unknown property \"{0}\" ({1}).",
      "{2}", "{2}"),
  MISSING_PROPERTY(
      "缺少字段“{0}”（{1}）。", "The property \"{0}\" is missing ({1}).",
      "请补充。", "Add it."),
  DUPLICATE_PROPERTY(
      "字段“{0}”出现了两次（{1}）；第一次在 {2}。",
          "The property \"{0}\" stands here twice ({1}); the first is at {2}.",
      "请删除其中一个。", "Remove one of them."),
  UNKNOWN_CHOICE(
      "“{0}”不是 {1} 允许的值。", "\"{0}\" is not allowed at {1}.",
      "{2}", "{2}"),
  BAD_PROPERTY(
      "“{0}”不能用于 {1}：{2}。", "\"{0}\" cannot stand at {1}: {2}.",
      "请参阅 docs/schema/case.schema.json。", "See docs/schema/case.schema.json."),
  BAD_MANIFEST(
      "“{0}”不能写在 knowledge.yaml 的 {1}。", "\"{0}\" cannot stand at {1} of knowledge.yaml.",
      "{2}", "{2}"),
  BAD_MAPPING(
      "映射文件有误：{1}。", "The mapping is wrong: {1}.",
      "{2}", "{2}"),
  NO_SCENARIOS(
      "“{0}”中没有场景。", "There are no scenarios in \"{0}\".",
      "请至少添加一个，或删除该文件。", "Add at least one, or delete the file."),
  NOTHING_EXPECTED(
      "场景“{0}”没有任何期望，因此不会失败。",
      "The scenario \"{0}\" expects nothing, so it could not fail.",
      "请在 主因、风险、症状、行动 等列中至少填一项。",
      "Fill in at least one of main, risk, symptoms, actions and the like."),
  BAD_SCENARIO_CELL(
      "“{0}”不能写在列“{1}”：{2}。", "\"{0}\" cannot stand in the column \"{1}\": {2}.",
      "请更正该单元格；留空表示未知。", "Correct the cell; leave it blank if it is not known."),
  REWRITTEN_ID(
      "编号“{0}”已被电子表格改写，原值已丢失。",
          "The id \"{0}\" was rewritten by a spreadsheet; the original is lost.",
      "请从源系统重新导出，并把该列设为文本。", "Export it again from its source, with that column as text."),
  BAD_VALUE(
      "“{0}”不能作为{1}：{2}。", "\"{0}\" cannot be read as {1}: {2}.",
      "请更正该值，或在映射中翻译它。", "Correct the value, or translate it in the mapping."),
  UNSORTED(
      "“{0}”没有按客户编号排序。", "\"{0}\" is not sorted by customer id.",
      "{1}", "{1}"),
  // Audits
  NO_CHECKS(
      "知识库“{0}”没有检查表。",
      "The knowledge \"{0}\" has no checklist.",
      "请添加 checklist.csv，或在 knowledge.yaml 中写 extends: default。",
      "Add checklist.csv, or write extends: default in knowledge.yaml."),
  UNKNOWN_CHECK(
      "没有名为“{0}”的检查问题。", "There is no question called \"{0}\" in the checklists.",
      "{1}", "{1}"),
  AMBIGUOUS_CHECK(
      "“{0}”可以指多个检查问题。", "\"{0}\" can mean several questions.",
      "请写其中之一：{1}。", "Write one of {1}."),
  ANSWERED_TWICE(
      "问题“{1}”回答了两次；第一次在 {2}。", "The question \"{1}\" is answered twice; the first is at {2}.",
      "请删除其中一个。", "Remove one of them."),
  UNKNOWN_REPLY(
      "“{0}”不是可用的回答。",
      "\"{0}\" is not an answer.",
      "{1}请写 是、部分、否、未知 或 不适用。",
      "{1}Write yes, partly, no, unknown or not applicable."),
  NO_ANSWERS(
      "“{0}”没有回答任何问题。",
      "\"{0}\" answers no question.",
      "请填写；空白表格用 churnrx audit --template 生成。",
      "Fill it in; churnrx audit --template writes an empty form."),
  ORPHAN_ROW(
      "客户“{0}”不在客户文件中。", "The customer \"{0}\" is not in the customers' file.",
      "请补充该客户，或删除此行。", "Add the customer, or remove the row."),
  // Stores of published knowledge
  NO_STORE(
      "“{0}”不是知识发布库。",
      "\"{0}\" is no store of published knowledge.",
      "请指向发布库；新建时用空目录或尚不存在的目录。",
      "Name the directory of a store; a new one is made of a directory that is empty or not"
          + " there."),
  NOTHING_PUBLISHED(
      "发布库“{0}”中还没有任何版本。", "Nothing has been published to \"{0}\" yet.",
      "请先运行 churnrx publish 目录 --to {0}。", "Run churnrx publish DIR --to {0} first."),
  STORE_DAMAGED(
      "发布库的文件“{0}”缺失、损坏或被改动。",
      "The file \"{0}\" of the store is missing, damaged or was edited.",
      "请从备份恢复该文件，或重新发布，或回退到完好的版本。",
      "Restore it from a backup, publish again, or roll back to a version that is whole."),
  STORE_NEWER(
      "发布库的文件“{0}”由更新版本的 ChurnRx 写成。", "A later ChurnRx has written \"{0}\".",
      "请升级 ChurnRx。", "Use a later ChurnRx."),
  STORE_BUSY(
      "另一个发布正在使用发布库“{0}”。", "Somebody else is publishing to \"{0}\".",
      "请稍后再试。", "Try again later."),
  STORE_MOVED_ON(
      "其间 {1} 已发布 {0}。",
      "Meanwhile {1} has published {0}.",
      "请用 churnrx history 查看，确认后重新发布。",
      "See churnrx history, and publish again if it is still right."),
  UNWRITABLE_STORE(
      "无法写入发布库“{0}”：{1}。",
      "The store \"{0}\" cannot be written: {1}.",
      "请检查网络、权限和磁盘空间；当前版本未变。",
      "Check the network, permissions and space; the current version is as before."),
  UNUSABLE_VERSION(
      "发布库“{0}”的当前版本无法使用：{1}。", "The current version of \"{0}\" cannot be used: {1}.",
      "请回退，并报告此问题。", "Roll back, and report this."),
  UNKNOWN_VERSION(
      "没有版本“{0}”。", "There is no version \"{0}\".",
      "{1}", "{1}"),
  AMBIGUOUS_VERSION(
      "“{0}”可以指几个版本：{1}。", "\"{0}\" may mean several versions: {1}.",
      "请多写几位。", "Write more of it."),
  STORE_NOT_LOWEST(
      "发布库“{0}”中的知识是完整的，只能放在最下层。",
      "The knowledge in the store \"{0}\" is complete and can only be the lowest layer.",
      "请把它放在其他目录之前。",
      "Name it before the other directories."),
  NO_ROWS(
      "“{0}”没有任何数据行。", "There are no data rows in \"{0}\".",
      "请检查文件和映射。", "Check the file and the mapping.");

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  private final Text message;
  private final Text remedy;
  private final Severity severity;

  ProblemCode(String zh, String en, String remedyZh, String remedyEn) {
    this(zh, en, remedyZh, remedyEn, Severity.ERROR);
  }

  ProblemCode(String zh, String en, String remedyZh, String remedyEn, Severity severity) {
    this.message = Text.of(zh, en);
    this.remedy = Text.of(remedyZh, remedyEn);
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
    return Explanations.of(id());
  }

  /** Returns what is said of a problem of this kind, with … for what differs. */
  public Text says() {
    return open(message);
  }

  /** Returns what is advised for a problem of this kind, with … for what differs. */
  public Text advises() {
    return open(remedy);
  }

  private static Text open(Text pattern) {
    return Text.of(
        PLACE.matcher(pattern.zh()).replaceAll("…"), PLACE.matcher(pattern.en()).replaceAll("…"));
  }

  /**
   * Returns a problem of this kind.
   *
   * @param at where it is
   * @param value what was found there
   * @param details further details, each a {@link Text} or anything that prints
   */
  public Problem at(Location at, String value, Object... details) {
    return new Problem(
        severity, id(), at, value, fill(message, value, details), fill(remedy, value, details));
  }

  private static Text fill(Text pattern, String value, Object... details) {
    return Text.of(
        fill(pattern.zh(), value, Text::zh, details), fill(pattern.en(), value, Text::en, details));
  }

  /** Fills all places in one pass, so that braces in a value are left alone. */
  private static String fill(
      String pattern, String value, Function<Text, String> language, Object... details) {
    String filled = filled(pattern, value, language, details);
    // A detail that is a question ends the sentence, whatever stands after it.
    return filled.replace("？。", "？").replace("?.", "?");
  }

  private static String filled(
      String pattern, String value, Function<Text, String> language, Object... details) {
    return PLACE
        .matcher(pattern)
        .replaceAll(
            place -> {
              int number = Integer.parseInt(place.group(1));
              if (number > details.length) {
                return Matcher.quoteReplacement(place.group());
              }
              Object detail = number == 0 ? value : details[number - 1];
              return Matcher.quoteReplacement(
                  detail instanceof Text text ? language.apply(text) : String.valueOf(detail));
            });
  }
}
