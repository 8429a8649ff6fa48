package io.github.churnrx.workbench.comparison;

import io.github.churnrx.text.Text;

/**
 * What changes for the customers of one tier.
 *
 * @param tier the id of the tier that they had before; empty if it was not known
 * @param label its names
 * @param customers how many there are
 * @param changed how many of them are diagnosed otherwise
 * @param value what all of them buy in a year, as far as it is known
 * @param changedValue what those buy that are diagnosed otherwise
 */
public record TierImpact(
    String tier, Text label, long customers, long changed, Amounts value, Amounts changedValue) {}
