package io.github.churnrx.examples.crm;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Diagnoses everybody when the application starts, when a new day begins and when other knowledge
 * has been published. What fails is tried again a minute later, and goes on where it was.
 */
@Component
class DailyRun implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(DailyRun.class);

  private final Diagnoses diagnoses;
  private final Lines lines;
  private final Records records;
  private String done = "";

  DailyRun(Diagnoses diagnoses, Lines lines, Records records) {
    this.diagnoses = diagnoses;
    this.lines = lines;
    this.records = records;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    look();
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  synchronized void look() {
    String run = diagnoses.run();
    if (run.equals(done) || records.customers() == 0) {
      return;
    }
    try {
      diagnoses.everybody();
      lines.keepOnly(run);
      done = run;
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.warn("Not everybody could be diagnosed", e);
    }
  }
}
