package io.github.churnrx.audit;

import io.github.churnrx.ChurnRx;
import java.nio.file.Path;
import java.time.LocalDate;

/** A small knowledge base about companies, with four questions, and a company that answers. */
public final class ToolMaker {
  public static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private static final ChurnRx CHURN_RX =
      ChurnRx.builder().knowledge(Path.of("src/test/resources/company")).build();

  private ToolMaker() {}

  public static ChurnRx churnRx() {
    return CHURN_RX;
  }

  public static Answers.Builder answers() {
    return Answers.of("Yongli").asOf(DAY);
  }

  /** Promises are not recorded, many customers leave, and one question is open. */
  public static Answers usual() {
    return answers()
        .answer("PROMISES_RECORDED", Reply.NO)
        .answer("RATE_KNOWN", new Answer(Reply.PARTLY, "只算全年"))
        .answer("RULES_REVIEWED", Reply.YES)
        .answer("LOSSES_EXAMINED", new Answer(Reply.UNKNOWN, "to be asked"))
        .figure("company.churn-rate", 0.28)
        .build();
  }

  public static Audit audit(Answers answers) {
    return Auditor.with(CHURN_RX).audit(answers);
  }
}
