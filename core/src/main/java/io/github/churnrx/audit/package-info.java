/** Management checklists at work: answers in; gaps, their consequences, causes and a plan out. */
@NullMarked
package io.github.churnrx.audit;

import org.jspecify.annotations.NullMarked;
