/** From raised symptoms to graded causes and risk: weighing, coverage, missing evidence. */
@NullMarked
package io.github.churnrx.evidence;

import org.jspecify.annotations.NullMarked;
