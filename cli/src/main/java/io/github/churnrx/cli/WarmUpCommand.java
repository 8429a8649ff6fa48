package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.io.DiagnosisText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Uses what most commands use and says nothing: the script that starts the command archives the
 * classes loaded by then, so that they load faster from then on.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    ChurnRx churnRx = ChurnRx.withDefaultKnowledge();
    ChurnRx.builder().validate();
    Diagnosis diagnosis =
        churnRx.diagnose(
            CustomerCase.of("warm-up")
                .asOf(LocalDate.EPOCH)
                .signal("we-owe.rebate-overdue-days", 100)
                .build());
    return DiagnosisText.in(Locale.CHINESE).write(diagnosis).isEmpty()
        ? ExitCode.FAULT
        : ExitCode.GOOD;
  }
}
