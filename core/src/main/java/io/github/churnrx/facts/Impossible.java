package io.github.churnrx.facts;

import io.github.churnrx.text.Text;

/**
 * A value of a fact that cannot be true.
 *
 * @param field the id of the field, such as {@code resolved-on}
 * @param value the value, as text
 * @param why why it is impossible
 * @param remedy what to do about it
 */
public record Impossible(String field, String value, Text why, Text remedy) {}
