package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.Field;

/**
 * A test on a field of an event, as in the column {@code where}.
 *
 * @param field the field
 * @param test the test on its value
 */
public record FieldTest(Field<Event> field, UnaryTest test) {}
