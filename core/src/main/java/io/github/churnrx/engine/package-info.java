/** The only package that knows Drools; not exported. */
@NullMarked
package io.github.churnrx.engine;

import org.jspecify.annotations.NullMarked;
