/**
 * Measures how often the shipped knowledge finds the causes planted in a made-up population: {@link
 * io.github.churnrx.examples.population.PlantedAccuracy}.
 */
@NullMarked
package io.github.churnrx.examples.population;

import org.jspecify.annotations.NullMarked;
