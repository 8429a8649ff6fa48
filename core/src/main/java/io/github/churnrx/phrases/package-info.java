/** What customers say in free text: which remarks it holds, by the phrases of the knowledge. */
@NullMarked
package io.github.churnrx.phrases;

import org.jspecify.annotations.NullMarked;
