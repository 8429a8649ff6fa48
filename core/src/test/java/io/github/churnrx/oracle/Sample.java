package io.github.churnrx.oracle;

import io.github.churnrx.facts.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A random knowledge base.
 *
 * @param files its files by path
 * @param signals its signals, the ones that are switched off left out
 * @param streams the streams that its signals read
 * @param causes its causes
 * @param actions its actions
 * @param tiers its tiers and their synonyms
 * @param around a day near which its dates lie
 * @param namesCurrency whether its tests name a currency
 */
record Sample(
    Map<String, String> files,
    List<SignalSpec> signals,
    List<EventType> streams,
    List<Named> causes,
    List<Named> actions,
    List<String> tiers,
    LocalDate around,
    boolean namesCurrency) {}
