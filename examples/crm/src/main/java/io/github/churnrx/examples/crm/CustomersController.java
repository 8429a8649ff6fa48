package io.github.churnrx.examples.crm;

import io.github.churnrx.examples.crm.CustomerList.Wanted;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of customers. */
@Controller
class CustomersController {
  private final Diagnoses diagnoses;
  private final Lines lines;

  CustomersController(Diagnoses diagnoses, Lines lines) {
    this.diagnoses = diagnoses;
    this.lines = lines;
  }

  @GetMapping("/")
  String list(
      @RequestParam(defaultValue = "risk") String sort,
      @RequestParam(defaultValue = "") String risk,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    Wanted wanted = new Wanted(sort, Risk.isKnown(risk) ? risk : "", cause, q, page);
    model.addAttribute("list", lines.list(wanted, diagnoses.run(), diagnoses.words(locale)));
    return "customers";
  }
}
