package com.example.crm;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A dealer as this CRM knows it. What is null is not known.
 *
 * @param id the dealer's number
 * @param tier A, B or C
 * @param since the day of the first contract
 * @param ownerLeftOn the day on which the account owner left for a rival; null if he is still here
 * @param rebateDueOn the day on which the oldest unpaid rebate was due; null if none is unpaid
 * @param rebate its amount in CNY
 * @param lastLogin the day of the last login to the dealers' portal
 * @param helpCalls how often the dealer called for help with the portal this quarter
 */
public record Dealer(
    String id,
    String tier,
    LocalDate since,
    LocalDate ownerLeftOn,
    LocalDate rebateDueOn,
    BigDecimal rebate,
    LocalDate lastLogin,
    Integer helpCalls) {}
