/** How good diagnoses are, measured on customers whose outcome is known. */
@NullMarked
package io.github.churnrx.measurement;

import org.jspecify.annotations.NullMarked;
