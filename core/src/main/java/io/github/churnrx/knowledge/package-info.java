/** The knowledge that a person edits: vocabulary, tables, and their validation. */
@NullMarked
package io.github.churnrx.knowledge;

import org.jspecify.annotations.NullMarked;
