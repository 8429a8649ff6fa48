/**
 * Published versions of knowledge in a directory, which may lie on a shared drive: immutable,
 * addressed by their content, with a history and a pointer to the current one.
 */
@NullMarked
package io.github.churnrx.store;

import org.jspecify.annotations.NullMarked;
