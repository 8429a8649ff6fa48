/** A small CRM that embeds ChurnRx: customers by risk, one customer's diagnosis, what was done. */
@NullMarked
package io.github.churnrx.examples.crm;

import org.jspecify.annotations.NullMarked;
