package io.github.churnrx.diagnosis;

/**
 * The probability that a customer leaves, from calibrated knowledge.
 *
 * @param value the probability, 0 to 1
 * @param error the expected calibration error on customers that it was not fitted to, 0 to 1: how
 *     far such probabilities lie from what came true, on average
 * @param customers how many customers it was fitted to
 */
public record Probability(double value, double error, int customers) {}
