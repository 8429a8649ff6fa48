/** What comes out: the diagnosis with its causes, evidence, actions and doubts. */
@NullMarked
package io.github.churnrx.diagnosis;

import org.jspecify.annotations.NullMarked;
