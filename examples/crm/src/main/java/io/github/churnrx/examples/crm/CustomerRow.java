package io.github.churnrx.examples.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list, in one language.
 *
 * @param id the customer's number
 * @param name the name
 * @param tier how important the customer is; empty if not known
 * @param risk the risk
 * @param value sales a year; null if not known
 * @param cause the main cause in words; empty if there is none
 * @param isCauseUnknown whether a cause was looked for in vain
 * @param action what to do first; empty if nothing
 * @param who who is to do it; empty if nothing
 * @param due by when; null if nothing
 */
public record CustomerRow(
    String id,
    String name,
    String tier,
    Risk risk,
    @Nullable BigDecimal value,
    String cause,
    boolean isCauseUnknown,
    String action,
    String who,
    @Nullable LocalDate due) {}
