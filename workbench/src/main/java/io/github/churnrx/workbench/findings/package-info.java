/** Everything that was found in layers of knowledge, shown at its place. */
@NullMarked
package io.github.churnrx.workbench.findings;

import org.jspecify.annotations.NullMarked;
