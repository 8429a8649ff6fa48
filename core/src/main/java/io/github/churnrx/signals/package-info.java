/** From facts to signals: what {@code signals.csv} declares is worked out for one case. */
@NullMarked
package io.github.churnrx.signals;

import org.jspecify.annotations.NullMarked;
