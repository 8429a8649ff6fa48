package io.github.churnrx.examples.embedding;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the programs of the developer guide print. */
final class Outputs {
  static final ChurnRx CHURN_RX = OwnKnowledge.shipped();
  static final CustomerCase JIANGHAI = new AccountCases(Accounts.CLOCK).of(Accounts.jianghai());

  private Outputs() {}

  /** Returns by name what is printed. */
  static Map<String, String> all(Path folder) throws IOException {
    Diagnosis diagnosis = CHURN_RX.diagnose(JIANGHAI);
    Path wrong = wrongKnowledge(folder);
    Map<String, String> all = new TreeMap<>();
    all.put("needs", of(out -> WhatToDeliver.print(CHURN_RX, out)));
    all.put("parts", of(out -> ReadingADiagnosis.print(diagnosis, Locale.ENGLISH, out)));
    all.put("parts-zh", of(out -> ReadingADiagnosis.print(diagnosis, Locale.CHINESE, out)));
    all.put("answer", of(out -> AskingAndActing.answer(CHURN_RX, JIANGHAI, out)));
    all.put("act", of(out -> AskingAndActing.act(CHURN_RX, JIANGHAI, out)));
    all.put("refused", of(out -> OwnKnowledge.refused(wrong, out)));
    all.put("rejected", of(out -> OwnKnowledge.rejected(CHURN_RX, wrongCase(), out)));
    all.put("why-not", of(out -> WhyNot.print(diagnosis, "SERVICE_POOR", out)));
    return all;
  }

  static CustomerCase wrongCase() {
    return CustomerCase.of("D-0418")
        .asOf(Accounts.TODAY)
        .signal("complaint.open", 2)
        .signal("price.fair", "yes")
        .confirmedReason("BROKEN_PROMISES")
        .build();
  }

  static Path wrongKnowledge(Path folder) throws IOException {
    Path ours = Files.createDirectories(folder.resolve("wrong"));
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.writeString(
        ours.resolve("symptoms.csv"),
        """
        id,when-1,supports
        REBATE_LATE_LONG,we-owe.rebate-overdue-days > ten,
        REBATE_LATE_LONGER,,BROKEN_PROMISE 8
        """);
    return ours;
  }

  static String of(Printing printing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    printing.to(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** Prints something. */
  @FunctionalInterface
  interface Printing {
    void to(PrintStream out) throws IOException;
  }
}
