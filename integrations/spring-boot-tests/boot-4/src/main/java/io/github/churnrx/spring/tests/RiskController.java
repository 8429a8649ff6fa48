package io.github.churnrx.spring.tests;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.io.DiagnosisText;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says why a customer to whom we owe a rebate may leave. */
@RestController
class RiskController {
  private final Diagnoser diagnoser;

  RiskController(Diagnoser diagnoser) {
    this.diagnoser = diagnoser;
  }

  @GetMapping("/customers/{id}/diagnosis")
  String diagnosis(
      @PathVariable String id, @RequestParam LocalDate asOf, @RequestParam int overdueDays) {
    CustomerCase customer =
        CustomerCase.of(id).asOf(asOf).signal("we-owe.rebate-overdue-days", overdueDays).build();
    Diagnosis diagnosis = diagnoser.diagnose(customer);
    return DiagnosisText.in(Locale.ENGLISH).write(diagnosis);
  }
}
