package io.github.churnrx.spring;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.text.Text;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells an application that does not start for its knowledge every problem at its cell, in the
 * language of the machine, instead of a stack trace.
 */
final class KnowledgeFailureAnalyzer extends AbstractFailureAnalyzer<KnowledgeException> {
  private static final Text CORRECT =
      Text.of(
          "请改正以上各处。churnrx validate 不启动应用也能检查，churnrx validate --explain 代码 解释每个代码；"
              + "知识来自 churnrx.knowledge、churnrx.industries 或 churnrx.store。",
          "Correct these places. \"churnrx validate\" checks them without starting an application,"
              + " \"churnrx validate --explain CODE\" explains a code. The knowledge is named by"
              + " churnrx.knowledge, churnrx.industries or churnrx.store.");

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, KnowledgeException cause) {
    Locale locale = Locale.getDefault();
    int count = cause.problems().size();
    Text head =
        Text.of(
            "ChurnRx 的知识无法使用，问题 " + count + " 处：",
            "The knowledge of ChurnRx cannot be used, "
                + count
                + (count == 1 ? " problem:" : " problems:"));
    String problems =
        cause.problems().stream()
            .map(problem -> "    " + line(problem, locale))
            .collect(Collectors.joining("\n"));
    return new FailureAnalysis(head.in(locale) + "\n\n" + problems, CORRECT.in(locale), cause);
  }

  private static String line(Problem problem, Locale locale) {
    return problem.describe(locale).replace("\n", "\n      ");
  }
}
