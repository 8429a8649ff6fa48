package io.github.churnrx.examples.embedding;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Builds a diagnoser with knowledge of one's own over the shipped one. */
public final class OwnKnowledge {
  private OwnKnowledge() {}

  static ChurnRx shipped() {
    // snippet: shipped
    ChurnRx churnRx = ChurnRx.withDefaultKnowledge();
    // end
    return churnRx;
  }

  static ChurnRx over(Path ours) {
    // snippet: layer
    ChurnRx churnRx = ChurnRx.builder().industry("telecom").knowledge(ours).build();
    // end
    return churnRx;
  }

  static ChurnRx onClassPath(String folder) {
    // snippet: class-path
    ChurnRx churnRx = ChurnRx.builder().knowledgeOnClassPath(folder).build(); // "our-knowledge"
    // end
    return churnRx;
  }

  static void refused(Path ours, PrintStream out) {
    // snippet: refused
    try {
      ChurnRx.builder().knowledge(ours).build();
    } catch (KnowledgeException refused) {
      for (Problem problem : refused.problems()) { // all of them, at once
        out.println(problem.code() + " at row " + problem.at().row());
        out.println("  " + problem.message().in(Locale.ENGLISH));
        out.println("  " + problem.remedy().in(Locale.ENGLISH));
      }
    }
    // end
  }

  static void rejected(ChurnRx churnRx, CustomerCase wrong, PrintStream out) {
    // snippet: rejected
    try {
      churnRx.diagnose(wrong);
    } catch (RejectedCaseException rejected) {
      rejected.problems().forEach(problem -> out.println(problem.describe(Locale.ENGLISH)));
    }
    // end
  }
}
