/** An application that does nothing but ask a diagnoser. */
@NullMarked
package io.github.churnrx.spring.tests;

import org.jspecify.annotations.NullMarked;
