package io.github.churnrx.oracle;

import java.util.List;

/**
 * What a generator has to know of a signal, or of a field, to write tests on it and give it values.
 *
 * @param name its names
 * @param type its type
 * @param units what may follow a number
 * @param values the values of a category or text
 * @param limits numbers that are worth testing against
 */
record SignalSpec(
    Named name, String type, List<String> units, List<Named> values, List<String> limits) {}
