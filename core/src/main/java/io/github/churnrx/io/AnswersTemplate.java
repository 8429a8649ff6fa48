package io.github.churnrx.io;

import io.github.churnrx.audit.Auditor;
import io.github.churnrx.audit.Reply;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Check.Checklist;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes an empty form to fill in: YAML with every question of the checklists as a comment over the
 * line for its answer. {@link AnswersReader} reads it. Thread-safe.
 */
public final class AnswersTemplate {
  private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}\\w ,.-]*");

  private final Voice voice;

  private AnswersTemplate(Voice voice) {
    this.voice = voice;
  }

  /**
   * Returns a writer.
   *
   * @param locale the language of questions and names
   */
  public static AnswersTemplate in(Locale locale) {
    return new AnswersTemplate(new Voice(locale));
  }

  /**
   * Returns the form, lines ending in {@code \n}.
   *
   * @throws KnowledgeException if the knowledge has no questions
   */
  public String write(Knowledge knowledge) {
    Auditor.requireChecks(knowledge);
    StringBuilder form = new StringBuilder();
    List<String> replies =
        Arrays.stream(Reply.values()).map(reply -> voice.say(reply.label())).toList();
    comment(
        form,
        voice.say(
            "在冒号后填写：" + voice.list(replies) + "。留空表示还没有答。",
            "Write after each colon: "
                + voice.list(replies)
                + ". Leave blank what is not answered yet."));
    comment(
        form,
        voice.say(
            "要加备注，写成 {答: 部分, 备注: 只查 A 级经销商}。",
            "To add a note, write {answer: partly, note: only for A dealers}."));
    form.append(voice.say(AnswersForm.COMPANY)).append(":\n");
    form.append(voice.say(AnswersForm.AS_OF)).append(":");
    form.append(voice.say("  # 如 2026-06-30", "  # such as 2026-06-30")).append('\n');
    form.append(voice.say(AnswersForm.ANSWERS)).append(":\n");
    for (Checklist list : Checklist.values()) {
      List<Check> questions =
          knowledge.checks().stream().filter(check -> check.list() == list).toList();
      if (!questions.isEmpty()) {
        form.append("\n  # ==== ").append(voice.say(list.label())).append(" ====\n");
        questions.forEach(check -> question(form, check, knowledge));
      }
    }
    figures(form, FigureReader.figures(knowledge));
    return form.toString();
  }

  private void question(StringBuilder form, Check check, Knowledge knowledge) {
    String role = check.role();
    String whom =
        role == null
            ? ""
            : knowledge
                .role(role)
                .map(Role::label)
                .map(label -> voice.aside(voice.say("问", "ask ") + voice.say(label)))
                .orElse("");
    form.append("  ");
    comment(form, voice.say(check.question()) + whom);
    form.append("  ").append(key(check.label())).append(":\n");
  }

  private void figures(StringBuilder form, Collection<Signal> figures) {
    if (figures.isEmpty()) {
      return;
    }
    form.append('\n');
    comment(
        form,
        voice.say(
            "公司的数据，知道的才填；去掉行首的 #。",
            "Figures about the company, as far as they are known; remove the # before those that you"
                + " fill in."));
    form.append(voice.say(AnswersForm.FIGURES)).append(":\n");
    for (Signal figure : figures) {
      form.append("  ");
      comment(form, figure(figure));
      form.append("  # ").append(key(figure.label())).append(":\n");
    }
  }

  /** Says what a figure is: the question that obtains it, and how it is written. */
  private String figure(Signal figure) {
    Text unit = figure.unit();
    String form =
        switch (figure.type()) {
          case NUMBER -> unit == null ? voice.say(figure.type().label()) : voice.say(unit);
          case RATIO -> voice.say("如 12%", "such as 12%");
          case MONEY -> "{amount: 120000, currency: CNY}";
          case FLAG -> voice.say("是或否", "yes or no");
          case DATE -> voice.say("如 2026-06-30", "such as 2026-06-30");
          case CATEGORY ->
              voice.list(figure.values().stream().map(value -> voice.say(value.label())).toList());
          case TEXT -> voice.say(figure.type().label());
        };
    return figure.inquiry().map(ask -> voice.say(ask.text())).orElse(voice.say(figure.label()))
        + voice.aside(form);
  }

  private String key(Text label) {
    String name = voice.say(label);
    return PLAIN.matcher(name).matches()
        ? name
        : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void comment(StringBuilder form, String text) {
    form.append("# ").append(Voice.oneLine(text)).append('\n');
  }
}
