package io.github.churnrx.examples;

import java.time.LocalDate;

/**
 * A made-up dealer.
 *
 * @param id the id
 * @param name the name
 * @param story what is planted
 * @param tier 重点, 主要, 普通 or 小型
 * @param since the day of the first order
 * @param region the region
 * @param quarterly how many orders a quarter are usual
 * @param annual what the dealer usually buys in a year, in units of 10,000 CNY
 * @param owner the number of the account owner
 */
record Dealer(
    String id,
    String name,
    Story story,
    String tier,
    LocalDate since,
    String region,
    int quarterly,
    int annual,
    int owner) {}
