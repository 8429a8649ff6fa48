/** What the developer guide shows, a class for each task. */
@NullMarked
package io.github.churnrx.examples.embedding;

import org.jspecify.annotations.NullMarked;
