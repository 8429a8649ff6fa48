/**
 * From exports of a CRM to a first report: recognises what stands in tables, proposes a mapping and
 * collects what the diagnoses come to.
 */
@NullMarked
package io.github.churnrx.workbench.intake;

import org.jspecify.annotations.NullMarked;
