package io.github.churnrx.io;

import io.github.churnrx.text.Text;
import java.util.List;

/**
 * Something that a scenario expects and a diagnosis does not do.
 *
 * @param kind what it is about
 * @param codes the causes, symptoms, actions or policies that it is about, those expected first;
 *     sometimes none
 * @param text what was expected and what was found, in words
 */
public record Difference(Kind kind, List<String> codes, Text text) {

  /** Copies the list. */
  public Difference {
    codes = List.copyOf(codes);
  }

  /** What an expectation is about. */
  public enum Kind {
    /** Causes, or that there is none. */
    CAUSE,
    /** The risk of leaving. */
    RISK,
    /** Symptoms. */
    SYMPTOM,
    /** Actions. */
    ACTION,
    /** Policies. */
    POLICY
  }
}
