package io.github.churnrx.spring.tests;

import io.github.churnrx.Diagnoser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells a figure of the knowledge, which shows whose layer said it. */
@RestController
class SettingsController {
  private final Diagnoser diagnoser;

  SettingsController(Diagnoser diagnoser) {
    this.diagnoser = diagnoser;
  }

  @GetMapping("/settings/{id}")
  double setting(@PathVariable String id) {
    return diagnoser.knowledge().number(id);
  }
}
