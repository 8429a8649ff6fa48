package io.github.churnrx.cli;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.measurement.UnfitSampleException;
import io.github.churnrx.text.Foreign;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Says why a command ended early, and turns it into an exit status. */
final class Faults {
  private Faults() {}

  static int explain(Exception e, PrintWriter err, Voice voice) throws Exception {
    if (e instanceof KnowledgeException knowledge) {
      err.println(voice.say("churnrx: 知识库不能使用：", "churnrx: the knowledge cannot be used:"));
      print(knowledge.problems(), err, voice);
      return ExitCode.BAD_KNOWLEDGE;
    }
    if (e instanceof InputException input) {
      err.println(voice.say("churnrx: 输入不能使用：", "churnrx: the input cannot be used:"));
      print(input.problems(), err, voice);
      return ExitCode.UNUSABLE;
    }
    if (e instanceof Failure failure) {
      err.println("churnrx: " + failure.text().in(voice.locale()));
      return failure.exitCode();
    }
    if (e instanceof UnfitSampleException unfit) {
      err.println(voice.say("churnrx: 无法衡量：", "churnrx: nothing can be measured:"));
      unfit.reasons().forEach(reason -> err.println("- " + reason.in(voice.locale())));
      return ExitCode.UNUSABLE;
    }
    if (e instanceof IOException io) {
      err.println("churnrx: " + inWords(io, voice));
      return ExitCode.UNUSABLE;
    }
    if (System.getProperty("churnrx.debug") != null) {
      throw e;
    }
    err.println(
        voice.say(
            "churnrx: 程序出错：" + e + "。请报告此问题；-Dchurnrx.debug=1 显示详情。",
            "churnrx: a fault of the program: "
                + e
                + ". Please report it; -Dchurnrx.debug=1 shows where."));
    return ExitCode.FAULT;
  }

  private static void print(List<Problem> problems, PrintWriter err, Voice voice) {
    problems.forEach(problem -> err.println(problem.describe(voice.locale())));
  }

  private static String inWords(IOException e, Voice voice) {
    if (e instanceof NoSuchFileException missing) {
      return voice.say("找不到 " + missing.getFile(), "there is no " + missing.getFile());
    }
    if (e instanceof AccessDeniedException denied) {
      return voice.say("没有权限读写 " + denied.getFile(), "no permission for " + denied.getFile());
    }
    if (e instanceof FileSystemException file) {
      Text why = Foreign.text(file);
      return voice.say(
          "无法读写 " + file.getFile() + "：" + why.zh(),
          "cannot read or write " + file.getFile() + ": " + why.en());
    }
    Text why = Foreign.text(e);
    return voice.say("读写失败：" + why.zh(), "reading or writing failed: " + why.en());
  }
}
