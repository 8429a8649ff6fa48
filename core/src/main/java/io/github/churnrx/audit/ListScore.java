package io.github.churnrx.audit;

import io.github.churnrx.knowledge.Check.Checklist;

/**
 * How one checklist was answered.
 *
 * @param list the checklist
 * @param score its answers, counted
 */
public record ListScore(Checklist list, Score score) {}
