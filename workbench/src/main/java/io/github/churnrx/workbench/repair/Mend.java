package io.github.churnrx.workbench.repair;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;

/**
 * A change that mends a file.
 *
 * @param at the file, row or cell as it was
 * @param what why it has only one meaning
 * @param before what stood there; empty if the whole file is changed
 * @param after what stands there now; empty if it is removed
 */
public record Mend(Location at, Text what, String before, String after) {}
