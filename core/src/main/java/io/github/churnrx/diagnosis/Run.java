package io.github.churnrx.diagnosis;

import io.github.churnrx.facts.AccountOwner;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Order;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.PolicyChange;
import io.github.churnrx.facts.QualityIncident;
import io.github.churnrx.knowledge.Cause.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the cases of one run have in common: who shares an account owner, a batch, a region, a
 * policy or a product with whom. Memory grows with the number of different owners, batches and so
 * on, not with the number of cases: of each, the count and the first customers by id are kept.
 * Immutable.
 */
public final class Run {
  private static final Run NONE = new Run(Map.of(), 0);

  private static final int FEW = 20;

  private final Map<Shared, Group> groups;
  private final int size;

  private Run(Map<Shared, Group> groups, int size) {
    this.groups = groups;
    this.size = size;
  }

  /** Returns the run about which nothing was noted: nobody is exposed. */
  public static Run none() {
    return NONE;
  }

  /**
   * Returns what cases have in common.
   *
   * @param cases the cases of the run
   * @param limit how many customers are remembered by id for each thing that is shared
   */
  public static Run of(Collection<CustomerCase> cases, int limit) {
    Recorder recorder = recorder(limit);
    cases.forEach(recorder::note);
    return recorder.toRun();
  }

  /**
   * Returns a recorder that is shown the cases of a run one by one.
   *
   * @param limit how many customers are remembered by id for each thing that is shared
   */
  public static Recorder recorder(int limit) {
    return new Recorder(limit);
  }

  /**
   * Returns the customers that share something, without the one who asks.
   *
   * @return null if nobody else does, or if more than half of a run of twenty or more do
   */
  public @Nullable Others others(Link link, String key, CustomerId self) {
    Group group = groups.get(new Shared(link, key));
    if (group == null || group.count() < 2 || isNearlyEverybody(group)) {
      return null;
    }
    List<CustomerId> ids =
        group.first().stream().filter(id -> !id.equals(self.value())).map(CustomerId::new).toList();
    return new Others(group.count() - 1, ids);
  }

  /** What more than half of a run share sets nobody apart. */
  private boolean isNearlyEverybody(Group group) {
    return size >= FEW && group.count() > size / 2;
  }

  /** Returns what a case can share with others by a link. */
  public static Set<String> keys(CustomerCase customerCase, Link link) {
    Set<String> keys = new TreeSet<>();
    switch (link) {
      case OWNER -> {
        AccountOwner owner = customerCase.customer().owner();
        if (owner != null) {
          keys.add(owner.id().value());
        }
        for (Event event : customerCase.events(EventType.OWNER_CHANGES)) {
          keys.add(((OwnerChange) event).from().value());
        }
      }
      case REGION -> add(keys, customerCase.customer().region());
      case POLICY -> {
        for (Event event : customerCase.events(EventType.POLICY_CHANGES)) {
          add(keys, ((PolicyChange) event).policy());
        }
      }
      case BATCH -> {
        for (Event event : customerCase.events(EventType.ORDERS)) {
          add(keys, ((Order) event).batch());
        }
        for (Event event : customerCase.events(EventType.QUALITY_INCIDENTS)) {
          add(keys, ((QualityIncident) event).batch());
        }
      }
      case PRODUCT -> {
        for (Event event : customerCase.events(EventType.ORDERS)) {
          add(keys, ((Order) event).product());
        }
        for (Event event : customerCase.events(EventType.QUALITY_INCIDENTS)) {
          add(keys, ((QualityIncident) event).product());
        }
      }
    }
    return keys;
  }

  /**
   * Returns what a found cause of a case goes back to: the owner who left, the batches and products
   * with incidents, the policies that changed, the region.
   */
  public static Set<String> roots(CustomerCase customerCase, Link link) {
    Set<String> roots = new TreeSet<>();
    switch (link) {
      case OWNER -> {
        List<Event> changes = customerCase.events(EventType.OWNER_CHANGES);
        if (!changes.isEmpty()) {
          roots.add(((OwnerChange) changes.get(changes.size() - 1)).from().value());
        } else {
          roots.addAll(keys(customerCase, link));
        }
      }
      case REGION, POLICY -> roots.addAll(keys(customerCase, link));
      case BATCH -> {
        for (Event event : customerCase.events(EventType.QUALITY_INCIDENTS)) {
          add(roots, ((QualityIncident) event).batch());
        }
      }
      case PRODUCT -> {
        for (Event event : customerCase.events(EventType.QUALITY_INCIDENTS)) {
          add(roots, ((QualityIncident) event).product());
        }
      }
    }
    return roots;
  }

  private static void add(Set<String> keys, @Nullable String key) {
    if (key != null && !key.isBlank()) {
      keys.add(key);
    }
  }

  /**
   * Customers that share something.
   *
   * @param count how many
   * @param customers the first of them by id
   */
  public record Others(int count, List<CustomerId> customers) {
    /** Copies the customers. */
    public Others {
      customers = List.copyOf(customers);
    }
  }

  private record Shared(Link link, String key) {}

  private record Group(int count, List<String> first) {}

  /** Notes the cases of a run. Not thread-safe. */
  public static final class Recorder {
    private final int limit;
    private int size;
    private final Map<Shared, Integer> counts = new HashMap<>();
    private final Map<Shared, TreeSet<String>> first = new HashMap<>();

    private Recorder(int limit) {
      this.limit = limit;
    }

    /** Notes a case. */
    public void note(CustomerCase customerCase) {
      size++;
      String id = customerCase.id().value();
      for (Link link : Link.values()) {
        for (String key : keys(customerCase, link)) {
          Shared shared = new Shared(link, key);
          counts.merge(shared, 1, Integer::sum);
          TreeSet<String> ids = first.computeIfAbsent(shared, k -> new TreeSet<>());
          ids.add(id);
          if (ids.size() > limit + 1) {
            ids.pollLast();
          }
        }
      }
    }

    /** Returns what was noted. */
    public Run toRun() {
      Map<Shared, Group> groups = new HashMap<>();
      counts.forEach(
          (shared, count) ->
              groups.put(
                  shared,
                  new Group(count, new ArrayList<>(first.getOrDefault(shared, new TreeSet<>())))));
      return new Run(groups, size);
    }
  }
}
