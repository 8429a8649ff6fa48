/**
 * The facts about a customer: what a company knows, before anything is concluded from it.
 *
 * <p>Start at {@link io.github.churnrx.facts.CustomerCase}. Every type here is immutable and safe
 * to share between threads, except the builders. Constructors reject null and blank ids only;
 * whether facts make sense together (dates in the future, mixed currencies) is judged elsewhere,
 * where all findings can be reported at once.
 *
 * <p>{@link io.github.churnrx.facts.EventType#fields()} and {@link
 * io.github.churnrx.facts.Customer#fields()} describe every field once; derivations, JSON, CSV and
 * labels all follow from that description.
 */
@NullMarked
package io.github.churnrx.facts;

import org.jspecify.annotations.NullMarked;
