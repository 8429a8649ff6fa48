/**
 * A plain, slow, obvious interpreter of the knowledge files, which the engine must agree with, and
 * a generator of random knowledge and cases to compare them on.
 */
@NullMarked
package io.github.churnrx.oracle;

import org.jspecify.annotations.NullMarked;
