/**
 * What churn means for a whole base of customers: rates by a named definition, losses, cohorts,
 * comparisons, and what the figures of the documents make of them. Plain calculation, no engine.
 */
@NullMarked
package io.github.churnrx.portfolio;

import org.jspecify.annotations.NullMarked;
