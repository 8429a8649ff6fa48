/** From found causes to actions: choosing, ordering, assigning, and the policies that overrule. */
@NullMarked
package io.github.churnrx.prescription;

import org.jspecify.annotations.NullMarked;
