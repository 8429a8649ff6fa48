/** What makes tests with ChurnRx short in JUnit. */
@NullMarked
package io.github.churnrx.testkit.junit;

import org.jspecify.annotations.NullMarked;
