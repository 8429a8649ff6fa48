package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;

/**
 * Something that customers remark on, such as the attitude of staff: an entry under {@code topics}
 * of {@code knowledge.yaml}.
 *
 * @param id the id, such as {@code ATTITUDE}
 * @param label the names
 */
public record Topic(String id, Text label) {}
