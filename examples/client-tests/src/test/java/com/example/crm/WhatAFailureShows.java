package com.example.crm;

import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.testkit.Cases;
import io.github.churnrx.testkit.junit.ChurnRxTest;
import org.junit.jupiter.api.Test;

/**
 * Fails on purpose, to show what a failure looks like. Its name keeps it out of {@code mvn test}.
 */
@ChurnRxTest(knowledge = "src/main/knowledge", asOf = "2026-06-30")
class WhatAFailureShows {

  @Test
  void two_calls_for_help_are_taken_for_too_many(Diagnoser churnRx, Cases cases) {
    assertThat(
            churnRx.diagnose(
                cases
                    .of("D-0421")
                    .signal("portal.help-calls", 2)
                    .signal("portal.idle-days", 61)
                    .build()))
        .as("dealer who asked twice")
        .hasMainCause("PORTAL_TOO_HARD");
  }
}
