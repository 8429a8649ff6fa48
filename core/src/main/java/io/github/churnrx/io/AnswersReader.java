package io.github.churnrx.io;

import io.github.churnrx.audit.Answer;
import io.github.churnrx.audit.Answers;
import io.github.churnrx.audit.Auditor;
import io.github.churnrx.audit.Reply;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of a company to the checklists: YAML, or JSON if the file's name ends in {@code
 * .json}. {@code docs/audit.md} and {@code docs/schema/answers.schema.json} describe the form. A
 * question is named by its id, either label or a catalogue id that belongs to it alone.
 * Thread-safe.
 */
public final class AnswersReader {
  private static final Text SEE_ALSO = Text.of("请参阅 docs/audit.zh.md。", "See docs/audit.md.");
  private static final Text NO_OBJECT =
      Text.of("应以“公司:”“日期:”“回答:”开头", "company:, asOf: and answers: are expected");

  private static final Map<Reply, List<String>> USUAL_WORDS =
      Map.of(
          Reply.YES, List.of("有", "对", "做了", "做到", "y", "ok", "true", "always"),
          Reply.PARTLY, List.of("一部分", "有时", "有些", "不完全", "partial", "some", "sometimes"),
          Reply.NO, List.of("没有", "没", "无", "不", "不是", "没做", "未做", "n", "none", "never", "false"),
          Reply.UNKNOWN, List.of("不知道", "不清楚", "?", "dontknow", "don'tknow"));

  private final Knowledge knowledge;
  private final Questions questions;
  private final @Nullable LocalDate defaultDay;

  private AnswersReader(Knowledge knowledge, Questions questions, @Nullable LocalDate defaultDay) {
    this.knowledge = knowledge;
    this.questions = questions;
    this.defaultDay = defaultDay;
  }

  /**
   * Returns a reader.
   *
   * @param knowledge whose questions are answered
   * @throws KnowledgeException if it has none
   */
  public static AnswersReader of(Knowledge knowledge) {
    Auditor.requireChecks(knowledge);
    return new AnswersReader(knowledge, new Questions(knowledge), null);
  }

  /** Returns a reader that takes this day for answers that say none. */
  public AnswersReader asOf(LocalDate day) {
    return new AnswersReader(knowledge, questions, day);
  }

  /**
   * Reads answers.
   *
   * @param file the name of the file, for its form and for messages
   * @param bytes its content: UTF-8 with or without byte order mark, else GB18030
   * @param notices takes what is worth saying although the answers could be read
   * @throws InputException with everything that is wrong
   */
  public Answers read(String file, byte[] bytes, List<Problem> notices) {
    return parse(file, FileText.of(file, bytes, notices));
  }

  /**
   * Reads the text of answers.
   *
   * @param file the name of the file, for its form and for messages
   * @param text its content
   * @throws InputException with everything that is wrong
   */
  public Answers parse(String file, String text) {
    Item top = YamlDocument.read(file, text, InputException::new);
    if (top == null) {
      throw new InputException(ProblemCode.NO_ANSWERS.at(Location.of(file), file));
    }
    if (!top.is(Item.Kind.OBJECT)) {
      throw new InputException(ProblemCode.BAD_YAML.at(top.at(), "", NO_OBJECT));
    }
    return new Reading(file).read(top);
  }

  /** One text while it is read. */
  private final class Reading {
    private final String file;
    private final Findings findings = new Findings(SEE_ALSO);
    private final ScalarReader scalars = new ScalarReader(findings);
    private final Map<Check, Item> seen = new HashMap<>();

    Reading(String file) {
      this.file = file;
    }

    Answers read(Item top) {
      NamedMembers members = NamedMembers.of(top, AnswersForm.TOP, findings);
      if (members == null) {
        throw new InputException(findings.inOrder());
      }
      Item company = members.require(AnswersForm.COMPANY);
      String name = company == null ? null : scalars.word(company);
      Answers.Builder answers = Answers.of(name == null ? "?" : name);
      LocalDate day = day(members);
      Item given = members.find(AnswersForm.ANSWERS);
      if (given != null && !given.is(Item.Kind.OBJECT)) {
        findings.bad(given, "应为 问题: 回答", "questions with answers are expected");
      } else if (given == null || answer(given, answers) == 0) {
        findings.add(
            ProblemCode.NO_ANSWERS, given == null ? Location.of(file) : given.keyAt(), file);
      }
      Item figures = members.find(AnswersForm.FIGURES);
      if (figures != null) {
        new FigureReader(knowledge, findings, scalars).read(figures, answers);
      }
      if (findings.count() > 0 || day == null) {
        throw new InputException(findings.inOrder());
      }
      return answers.asOf(day).build();
    }

    private @Nullable LocalDate day(NamedMembers members) {
      Item item = members.find(AnswersForm.AS_OF);
      if (item != null) {
        return scalars.date(item, ZoneOffset.UTC);
      }
      if (defaultDay == null) {
        findings.add(ProblemCode.MISSING_AS_OF, Location.of(file), "");
      }
      return defaultDay;
    }

    /** Returns how many questions are answered, rightly or not. */
    private int answer(Item given, Answers.Builder answers) {
      int count = 0;
      for (Item item : given.children()) {
        Check check = questions.find(item, findings);
        Item first = check == null ? null : seen.putIfAbsent(check, item);
        if (check != null && first != null) {
          findings.add(
              ProblemCode.ANSWERED_TWICE, item.keyAt(), item.key(), check.label(), first.keyAt());
        }
        if (!item.isBlank()) {
          count++;
          Answer answer = answer(item);
          if (answer != null && check != null && first == null) {
            answers.answer(check.id(), answer);
          }
        }
      }
      return count;
    }

    private @Nullable Answer answer(Item item) {
      if (!item.is(Item.Kind.OBJECT)) {
        Reply reply = reply(item);
        return reply == null ? null : Answer.of(reply);
      }
      NamedMembers members = NamedMembers.of(item, AnswersForm.NOTED, findings);
      Item replyItem = members == null ? null : members.require(AnswersForm.ANSWER);
      Item noteItem = members == null ? null : members.find(AnswersForm.NOTE);
      Reply reply = replyItem == null ? null : reply(replyItem);
      String note = noteItem == null ? null : scalars.word(noteItem);
      return reply == null ? null : new Answer(reply, note);
    }

    /** Reads a reply; some YAML editors turn yes and no into true and false. */
    private @Nullable Reply reply(Item item) {
      List<String> words = new ArrayList<>();
      if (item.is(Item.Kind.FLAG)) {
        words.add(item.text().equalsIgnoreCase("true") ? "yes" : "no");
      } else if (item.is(Item.Kind.TEXT)) {
        words.add(Nearest.key(item.text()));
      }
      for (Reply reply : Reply.values()) {
        if (words.contains(Nearest.key(reply.label().en()))
            || words.contains(Nearest.key(reply.label().zh()))) {
          return reply;
        }
      }
      findings.add(ProblemCode.UNKNOWN_REPLY, item.at(), item.sample(), meant(words));
      return null;
    }

    /** Asks whether a usual word for a reply was meant to be it. */
    private static Text meant(List<String> words) {
      for (Map.Entry<Reply, List<String>> usual : USUAL_WORDS.entrySet()) {
        if (!Collections.disjoint(usual.getValue(), words)) {
          Text label = usual.getKey().label();
          return Text.of("您是不是想写“" + label.zh() + "”？", "Did you mean \"" + label.en() + "\"? ");
        }
      }
      return Text.of("", "");
    }
  }
}
