package io.github.churnrx.examples.crm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one customer, and what people note there. */
@Controller
@RequestMapping("/customers/{id}")
class CustomerController {
  private static final List<String> OUTCOMES =
      List.of("DONE", "ACCEPTED", "REJECTED", "NO_ANSWER", "FAILED");
  private static final int LONGEST_NOTE = 500;

  private final Diagnoses diagnoses;
  private final Notes notes;
  private final Records records;

  CustomerController(Diagnoses diagnoses, Notes notes, Records records) {
    this.diagnoses = diagnoses;
    this.records = records;
    this.notes = notes;
  }

  @GetMapping
  String show(@PathVariable String id, Locale locale, Model model) {
    String name = records.name(id).orElseThrow(CustomerController::notFound);
    model.addAttribute("id", id);
    model.addAttribute("name", name);
    model.addAttribute("lately", records.lately(id));
    model.addAttribute("orders", records.orders(id, diagnoses.today()));
    return diagnoses
        .of(id)
        .map(
            found -> {
              Words words = diagnoses.words(locale);
              model.addAttribute("found", found);
              model.addAttribute("words", words);
              model.addAttribute("risk", words.risk(found).name());
              model.addAttribute("names", records.names(words.exposed(found)));
              model.addAttribute("answers", notes.answers(id));
              model.addAttribute("taken", notes.taken(id));
              model.addAttribute("outcomes", OUTCOMES);
              return "customer";
            })
        .orElseGet(
            () -> {
              model.addAttribute("problems", diagnoses.problems(id, locale));
              return "undiagnosed";
            });
  }

  @PostMapping("/answers")
  String answer(
      @PathVariable String id,
      @RequestParam String signal,
      @RequestParam String given,
      Locale locale,
      RedirectAttributes next) {
    if (diagnoses.words(locale).knowledge().signal(signal).isEmpty()) {
      throw refused("error.no.signal");
    }
    return changed(id, () -> diagnoses.answer(id, signal, given), next);
  }

  @PostMapping("/answers/withdrawn")
  String withdrawAnswer(
      @PathVariable String id, @RequestParam String signal, RedirectAttributes next) {
    return changed(id, () -> diagnoses.withdraw(id, () -> notes.withdrawAnswer(id, signal)), next);
  }

  @PostMapping("/actions")
  String take(
      @PathVariable String id,
      @RequestParam String action,
      @RequestParam String outcome,
      @RequestParam(defaultValue = "") String note,
      Locale locale,
      RedirectAttributes next) {
    if (diagnoses.words(locale).knowledge().action(action).isEmpty()) {
      throw refused("error.no.action");
    }
    if (!OUTCOMES.contains(outcome) || note.length() > LONGEST_NOTE) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Notes.Taken taken = new Notes.Taken(action, outcome, note.strip(), diagnoses.today());
    return changed(id, () -> diagnoses.take(id, taken), next);
  }

  @PostMapping("/actions/withdrawn")
  String withdrawAction(
      @PathVariable String id, @RequestParam String action, RedirectAttributes next) {
    return changed(id, () -> diagnoses.withdraw(id, () -> notes.withdrawAction(id, action)), next);
  }

  /** Shows the customer again, with what differs now; if nothing was noted, with that. */
  private String changed(String id, Supplier<Optional<?>> note, RedirectAttributes next) {
    if (records.name(id).isEmpty()) {
      throw notFound();
    }
    note.get()
        .ifPresentOrElse(
            found -> next.addFlashAttribute("comparison", found),
            () -> next.addFlashAttribute("outdated", true));
    next.addAttribute("id", id);
    return "redirect:/customers/{id}";
  }

  /** Refuses a form that no page offers; the error page says why. */
  private static ResponseStatusException refused(String why) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute("problem", why, RequestAttributes.SCOPE_REQUEST);
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
