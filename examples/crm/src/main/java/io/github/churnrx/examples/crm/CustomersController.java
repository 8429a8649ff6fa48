package io.github.churnrx.examples.crm;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of customers. */
@Controller
class CustomersController {
  private final Diagnoses diagnoses;
  private final Notes notes;

  CustomersController(Diagnoses diagnoses, Notes notes) {
    this.diagnoses = diagnoses;
    this.notes = notes;
  }

  @GetMapping("/")
  String list(
      @RequestParam(defaultValue = "risk") String sort,
      @RequestParam(defaultValue = "") String risk,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") String all,
      Locale locale,
      Model model) {
    List<CustomerRow> rows = diagnoses.rows(new Words(locale));
    boolean whole = all.equals("true");
    model.addAttribute(
        "list", new CustomerList(rows, new CustomerList.Wanted(sort, risk, cause, q, whole)));
    model.addAttribute("undiagnosed", notes.customers() - rows.size());
    model.addAttribute("today", diagnoses.today());
    return "customers";
  }
}
