package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.ReasonMap;

/**
 * A reason in the code of another system.
 *
 * @param map the map that knows the code
 * @param reason what the code stands for
 */
record MappedReason(ReasonMap map, ReasonMap.Reason reason) {}
