/** ChurnRx's knowledge the way a user of Drools would write it: facts that chain layer to layer. */
@NullMarked
package io.github.churnrx.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
