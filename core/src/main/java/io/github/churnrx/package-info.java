/** Tells why a customer is leaving or has left, how sure that is, and what to do about it. */
@NullMarked
package io.github.churnrx;

import org.jspecify.annotations.NullMarked;
