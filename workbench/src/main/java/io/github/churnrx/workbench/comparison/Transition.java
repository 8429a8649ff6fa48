package io.github.churnrx.workbench.comparison;

import io.github.churnrx.text.Text;

/**
 * How many customers went from one outcome to another.
 *
 * @param before the code that they had, such as that of a cause; empty for none
 * @param after the code that they have; empty for none
 * @param beforeLabel its names
 * @param afterLabel its names
 * @param customers how many, at least one
 * @param value what they buy in a year, as far as it is known
 */
public record Transition(
    String before,
    String after,
    Text beforeLabel,
    Text afterLabel,
    long customers,
    Amounts value) {}
