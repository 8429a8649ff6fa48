/** Reading and writing: cases, diagnoses, knowledge bases. */
@NullMarked
package io.github.churnrx.io;

import org.jspecify.annotations.NullMarked;
