/** Text in Chinese and English. */
@NullMarked
package io.github.churnrx.text;

import org.jspecify.annotations.NullMarked;
