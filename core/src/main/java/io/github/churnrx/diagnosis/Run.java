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
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the cases of one run have in common: who shares an account owner, a batch, a region, a
 * policy or a product with whom, and whom each account owner looks after now. Memory grows with the
 * number of different owners, batches and so on, not with the number of cases: of each, the count
 * and the first customers are kept. Immutable.
 */
public final class Run {
  private static final Run NONE = new Run(Map.of(), Map.of(), 0, null);

  private static final int FEW = 20;

  private final Map<Shared, Group> groups;
  private final Map<String, Others> byOwner;
  private final int size;
  private final @Nullable Object origin;

  private Run(
      Map<Shared, Group> groups, Map<String, Others> byOwner, int size, @Nullable Object origin) {
    this.groups = groups;
    this.byOwner = byOwner;
    this.size = size;
    this.origin = origin;
  }

  /** Returns what its recorder said it was made by; null if it did not. */
  public @Nullable Object origin() {
    return origin;
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
    return recorder(limit, customer -> 0);
  }

  /**
   * Returns a recorder that is shown the cases of a run one by one.
   *
   * @param limit how many customers are remembered by id for each thing that is shared
   * @param rank the rank of a customer, lowest first, as of its tier; those of one rank stand by id
   */
  public static Recorder recorder(int limit, ToIntFunction<CustomerCase> rank) {
    return recorder(limit, rank, null);
  }

  /**
   * Returns a recorder that is shown the cases of a run one by one.
   *
   * @param limit how many customers are remembered by id for each thing that is shared
   * @param rank the rank of a customer, lowest first, as of its tier; those of one rank stand by id
   * @param origin what makes it, for {@link #origin()}
   */
  public static Recorder recorder(
      int limit, ToIntFunction<CustomerCase> rank, @Nullable Object origin) {
    return new Recorder(limit, rank, origin);
  }

  /**
   * Returns the customers whose present account owner a person is, best first.
   *
   * @param owner the person's id
   * @return null if there are none
   */
  public @Nullable Others customersOf(String owner) {
    return byOwner.get(owner);
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
   * @param customers the first of them by id, or best first for an account owner's
   */
  public record Others(int count, List<CustomerId> customers) {
    /** Copies the customers. */
    public Others {
      customers = List.copyOf(customers);
    }
  }

  private record Ranked(int rank, String id) {
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::id);
  }

  private record Shared(Link link, String key) {}

  private record Group(int count, List<String> first) {}

  /** Notes the cases of a run. Not thread-safe. */
  public static final class Recorder {
    private final int limit;
    private int size;
    private final Map<Shared, Integer> counts = new HashMap<>();
    private final Map<Shared, TreeSet<String>> first = new HashMap<>();
    private final ToIntFunction<CustomerCase> rank;
    private final Map<String, Integer> owned = new HashMap<>();
    private final Map<String, TreeSet<Ranked>> best = new HashMap<>();

    private final @Nullable Object origin;

    private Recorder(int limit, ToIntFunction<CustomerCase> rank, @Nullable Object origin) {
      this.limit = limit;
      this.rank = rank;
      this.origin = origin;
    }

    /** Notes a case. One that is not about a customer has nothing in common with customers. */
    public void note(CustomerCase customerCase) {
      if (customerCase.subject() != Subject.CUSTOMER) {
        return;
      }
      size++;
      noteOwner(customerCase);
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

    private void noteOwner(CustomerCase customerCase) {
      AccountOwner owner = customerCase.customer().owner();
      if (owner == null) {
        return;
      }
      String id = owner.id().value();
      owned.merge(id, 1, Integer::sum);
      TreeSet<Ranked> customers = best.computeIfAbsent(id, o -> new TreeSet<>(Ranked.BEST_FIRST));
      customers.add(new Ranked(rank.applyAsInt(customerCase), customerCase.id().value()));
      if (customers.size() > limit) {
        customers.pollLast();
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
      Map<String, Others> byOwner = new HashMap<>();
      best.forEach(
          (owner, customers) ->
              byOwner.put(
                  owner,
                  new Others(
                      owned.getOrDefault(owner, 0),
                      customers.stream().map(c -> new CustomerId(c.id())).toList())));
      return new Run(groups, byOwner, size, origin);
    }
  }
}
