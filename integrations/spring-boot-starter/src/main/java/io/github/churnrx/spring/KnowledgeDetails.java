package io.github.churnrx.spring;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.LiveStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** What the health of an application tells of its knowledge. */
record KnowledgeDetails(Diagnoser diagnoser, ObjectProvider<LiveChurnRx> live) {
  /** Names the bean, and by it the component of the health: {@code churnRx}. */
  static final String BEAN = "churnRxHealthIndicator";

  /** Names the health for {@code management.health.churnrx.enabled}. */
  static final String NAME = "churnrx";

  Map<String, Object> now() {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("knowledge", diagnoser.knowledge().name());
    details.put("version", diagnoser.knowledge().version());
    live.ifUnique(followed -> add(followed.status(), details));
    return details;
  }

  private static void add(LiveStatus status, Map<String, Object> details) {
    details.put("since", status.since().toString());
    details.put("looked", status.looked().toString());
    details.put("reloads", status.reloads());
    details.put("upToDate", status.isUpToDate());
    details.put("asPublished", status.asPublished());
    status
        .lastRefusal()
        .ifPresent(
            refusal -> {
              details.put("lastRefusal", refusal.at().toString());
              details.put(
                  "refusedBecause",
                  refusal.problems().stream()
                      .map(problem -> problem.describe(Locale.getDefault()))
                      .toList());
            });
  }
}
