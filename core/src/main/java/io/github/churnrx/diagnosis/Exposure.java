package io.github.churnrx.diagnosis;

import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Cause.Link;
import java.util.List;

/**
 * Other customers of the same run who share what a found cause of this one goes back to; for an
 * account owner who might leave, the customers that he or she looks after.
 *
 * @param cause the found cause; for an account owner without one, {@code LEAVING}
 * @param link what they share
 * @param shared the shared owner, batch, region, policy or product
 * @param count how many others there are
 * @param customers the first of them by id, for an account owner the best tier first, at most as
 *     many as the setting {@code exposed.limit}
 */
public record Exposure(
    String cause, Link link, String shared, int count, List<CustomerId> customers) {
  /** Copies the customers. */
  public Exposure {
    customers = List.copyOf(customers);
  }
}
