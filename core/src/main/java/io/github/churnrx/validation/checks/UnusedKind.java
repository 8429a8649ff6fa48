package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;

/** What can be left unused. */
enum UnusedKind {
  SIGNAL("信号", "signal", "请在条件或文字中使用它，或删除它。", "Use it in a condition or a text, or delete it."),
  ACTION(
      "行动",
      "action",
      "它针对的原因、层级或条件都已停用：请改写，或停用它。",
      "All that it was for is switched off: change it, or switch it off, too."),
  ROLE(
      "角色",
      "role",
      "请在行动、问题或替补中写上它，或删除它。",
      "Name it in an action, a question or a fallback, or delete it."),
  TIER(
      "层级",
      "tier",
      "请在行动或政策中写上它，否则按层级区分的行动都不适用。",
      "Name it in actions or policies; those for other tiers do not apply to it."),
  SETTING(
      "设置",
      "setting",
      "只有自己的程序会读取它；请检查编号是否写对。",
      "Only a program of your own can read it; see whether the id is right."),
  HARM(
      "危害",
      "harm",
      "请在 checklist.csv 的后果中写上它，或删除它。",
      "Name it under consequences in checklist.csv, or delete it."),
  ANGLE("角度", "angle", "请在原因的角度中写上它，或删除它。", "Name it under angles of a cause, or delete it."),
  FAMILY("证据族", "evidence family", "请用于症状，或删除它。", "Give it to a symptom, or delete it."),
  TOPIC(
      "主题",
      "topic",
      "请为它添加说法（phrases.csv），或删除它。",
      "Add phrases for it in phrases.csv, or delete it.");

  private final Text label;
  private final Text remedy;

  UnusedKind(String zh, String en, String remedyZh, String remedyEn) {
    this.label = Text.of(zh, en);
    this.remedy = Text.of(remedyZh, remedyEn);
  }

  Problem at(Location at, String id) {
    return ProblemCode.NEVER_USED.at(at, id, label, remedy);
  }
}
