package io.github.churnrx.measurement;

/**
 * A tenth of the customers by their score.
 *
 * @param number 1 for the highest scores … 10 for the lowest
 * @param customers how many
 * @param rate the share of them whose outcome came, 0 to 1
 * @param lift that share divided by the share among all
 * @param reached the share of all outcomes that lie in this tenth and those before it, 0 to 1
 */
public record Decile(int number, int customers, double rate, double lift, double reached) {}
