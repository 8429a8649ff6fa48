package io.github.churnrx.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one customer on one day: what a diagnosis starts from. A case can
 * also be about an account owner, who might leave and take customers along, or about the supplying
 * company; then it holds given signals and actions taken, and the customer's attributes stand for
 * those of the owner or the company.
 *
 * <p>What a case does not say is unknown, not zero. Each stream of events is either recorded,
 * perhaps empty, or absent: no orders recorded is something other than no orders.
 *
 * <p>Two cases with the same content are equal, whatever the order in which it was added. Immutable
 * and safe to share between threads.
 */
public final class CustomerCase {

  private static final Comparator<Event> EVENT_ORDER =
      Comparator.comparing(Event::date)
          .thenComparing(Event::type)
          .thenComparing((one, other) -> one.type().compare(one, other))
          .thenComparing(Event::toString);

  private static final Comparator<StatedReason> REASON_ORDER =
      Comparator.comparing(
              StatedReason::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(StatedReason::cause)
          .thenComparing(
              StatedReason::map, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

  private final Subject subject;
  private final Customer customer;
  private final LocalDate asOf;
  private final ZoneId zone;
  private final List<Event> events;
  private final EnumMap<EventType, List<Event>> streams;
  private final EnumMap<EventType, LocalDate> completeSince;
  private final Map<String, Object> signals;
  private final List<StatedReason> statedReasons;
  private final @Nullable String confirmedReason;

  private CustomerCase(Builder builder, LocalDate asOf) {
    this.subject = builder.subject;
    this.customer = builder.customer.build();
    this.asOf = asOf;
    this.zone = builder.zone;
    this.events = builder.events.stream().sorted(EVENT_ORDER).toList();
    this.streams = new EnumMap<>(EventType.class);
    EnumMap<EventType, List<Event>> byType = new EnumMap<>(EventType.class);
    for (Event event : events) {
      byType.computeIfAbsent(event.type(), type -> new ArrayList<>()).add(event);
    }
    for (EventType type : builder.recorded) {
      streams.put(type, List.copyOf(byType.getOrDefault(type, List.of())));
    }
    this.completeSince = new EnumMap<>(builder.completeSince);
    this.signals = Collections.unmodifiableMap(new TreeMap<>(builder.signals));
    this.statedReasons = builder.statedReasons.stream().sorted(REASON_ORDER).toList();
    this.confirmedReason = builder.confirmedReason;
  }

  /**
   * Starts a case.
   *
   * @param customer the customer's id, not blank
   * @return a builder that knows nothing but the id
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder of(String customer) {
    return of(new CustomerId(customer));
  }

  /**
   * Starts a case.
   *
   * @param customer the customer's id
   * @return a builder that knows nothing but the id
   */
  public static Builder of(CustomerId customer) {
    return new Builder(customer);
  }

  /**
   * Starts a case with the customer's attributes.
   *
   * @param customer the customer
   * @return a builder that knows the customer's attributes
   */
  public static Builder of(Customer customer) {
    return of(customer.id()).customer(customer);
  }

  /**
   * Starts a case about an account owner: will he or she leave, and which customers are exposed?
   *
   * @param owner the person's id, the same as in {@link AccountOwner#id()} of the customers, not
   *     blank
   * @return a builder that knows nothing but the id
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder ofOwner(String owner) {
    return of(owner).subject(Subject.OWNER);
  }

  /**
   * Starts a case about the supplying company: what makes its customers leave?
   *
   * @param company the company's id, not blank
   * @return a builder that knows nothing but the id
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder ofCompany(String company) {
    return of(company).subject(Subject.COMPANY);
  }

  /**
   * Starts a case like this one, to ask what if.
   *
   * @return a builder with all the content of this case
   */
  public Builder toBuilder() {
    Builder builder = of(customer).subject(subject).asOf(asOf).zone(zone);
    builder.events.addAll(events);
    builder.recorded.addAll(streams.keySet());
    builder.completeSince.putAll(completeSince);
    builder.signals.putAll(signals);
    builder.statedReasons.addAll(statedReasons);
    builder.confirmedReason = confirmedReason;
    return builder;
  }

  /**
   * Returns whom the case is about.
   *
   * @return the subject
   */
  public Subject subject() {
    return subject;
  }

  /**
   * Returns the id of the customer, or of the account owner or the company if the case is about
   * one.
   *
   * @return the id
   */
  public CustomerId id() {
    return customer.id();
  }

  /**
   * Returns the day for which the case is judged; what happened on that day counts.
   *
   * @return the day, in the time zone of the case
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Returns the time zone that all days of the case are in.
   *
   * @return the time zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Returns the customer's own attributes.
   *
   * @return the customer
   */
  public Customer customer() {
    return customer;
  }

  /**
   * Tells whether a stream of events is recorded. If so, an empty one means that there were none;
   * otherwise nothing is known of such events.
   *
   * @param type the type of events
   * @return whether the stream is recorded
   */
  public boolean isRecorded(EventType type) {
    return streams.containsKey(type);
  }

  /**
   * Returns the events of one type, by date, then by their other fields in order.
   *
   * @param type the type of events
   * @return the events, unmodifiable; empty if there were none or the stream is not recorded
   */
  public List<Event> events(EventType type) {
    return streams.getOrDefault(type, List.of());
  }

  /**
   * Returns all events, by date, then by type, then by their other fields in order.
   *
   * @return the events, unmodifiable
   */
  public List<Event> events() {
    return events;
  }

  /**
   * Returns whether the record of a stream is complete for the time after a day: whether an event
   * that is not on record did not happen.
   *
   * @param type the type of events
   * @param after the day before the first one of that time
   * @return true if the stream is recorded, and completely so since the next day or earlier
   */
  public boolean covers(EventType type, LocalDate after) {
    LocalDate since = completeSince.get(type);
    return isRecorded(type) && (since == null || !since.isAfter(after.plusDays(1)));
  }

  /**
   * Returns the day since which the record of a stream is complete; of the time before it nothing
   * is certain.
   *
   * @param type the type of events
   * @return the day; null if the stream is recorded without such a limit, and so complete
   *     throughout, or is not recorded at all
   */
  public @Nullable LocalDate completeSince(EventType type) {
    return completeSince.get(type);
  }

  /**
   * Returns the signals that are given rather than derived from events.
   *
   * @return by signal id in order, unmodifiable: a {@link Double} (every number), {@link Boolean},
   *     {@link String} (text, and the name of a choice), {@link LocalDate}, {@link Money} or {@link
   *     GivenState}
   */
  public Map<String, Object> signals() {
    return signals;
  }

  /**
   * Returns the reasons that were stated for leaving.
   *
   * @return the reasons by date, those without one last, then by cause and map; unmodifiable
   */
  public List<StatedReason> statedReasons() {
    return statedReasons;
  }

  /**
   * Returns the cause that a person of the company has confirmed, which no rule can change.
   *
   * @return the code of the cause, or empty if none is confirmed
   */
  public Optional<String> confirmedReason() {
    return Optional.ofNullable(confirmedReason);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomerCase that
        && subject == that.subject
        && customer.equals(that.customer)
        && asOf.equals(that.asOf)
        && zone.equals(that.zone)
        && streams.equals(that.streams)
        && completeSince.equals(that.completeSince)
        && signals.equals(that.signals)
        && statedReasons.equals(that.statedReasons)
        && Objects.equals(confirmedReason, that.confirmedReason);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        subject,
        customer,
        asOf,
        zone,
        streams,
        completeSince,
        signals,
        statedReasons,
        confirmedReason);
  }

  /** Describes the whole content, for people; not meant to be parsed. */
  @Override
  public String toString() {
    return "CustomerCase[subject="
        + subject
        + ", customer="
        + customer
        + ", asOf="
        + asOf
        + ", zone="
        + zone
        + ", streams="
        + streams
        + ", completeSince="
        + completeSince
        + ", signals="
        + signals
        + ", statedReasons="
        + statedReasons
        + ", confirmedReason="
        + confirmedReason
        + "]";
  }

  /**
   * Builds a case. Only {@link #asOf} is required; whatever is not said is unknown. Not safe for
   * use by several threads.
   */
  public static final class Builder {

    private Customer.Builder customer;
    private final CustomerId id;
    private Subject subject = Subject.CUSTOMER;
    private @Nullable LocalDate asOf;
    private ZoneId zone = ZoneOffset.UTC;
    private final List<Event> events = new ArrayList<>();
    private final Set<EventType> recorded = EnumSet.noneOf(EventType.class);
    private final EnumMap<EventType, LocalDate> completeSince = new EnumMap<>(EventType.class);
    private final Map<String, Object> signals = new TreeMap<>();
    private final List<StatedReason> statedReasons = new ArrayList<>();
    private @Nullable String confirmedReason;

    private Builder(CustomerId id) {
      this.id = Objects.requireNonNull(id, "customer id");
      this.customer = Customer.builder(id);
    }

    /**
     * Sets whom the case is about; a customer unless set.
     *
     * @param subject whom the case is about
     * @return this builder
     */
    public Builder subject(Subject subject) {
      this.subject = Objects.requireNonNull(subject, "subject");
      return this;
    }

    /**
     * Sets the day for which the case is judged. Required.
     *
     * @param asOf the day
     * @return this builder
     * @throws ImpossibleFactException if it lies before 1900
     */
    public Builder asOf(LocalDate asOf) {
      Sense.of("case").day("asOf", Objects.requireNonNull(asOf, "asOf")).check();
      this.asOf = asOf;
      return this;
    }

    /**
     * Sets the time zone that all days of the case are in; UTC unless set. Set it before {@link
     * #dateOf(Instant)} is used; days already given stay as they are.
     *
     * @param zone the time zone
     * @return this builder
     */
    public Builder zone(ZoneId zone) {
      this.zone = Objects.requireNonNull(zone, "zone");
      return this;
    }

    /**
     * Converts a moment to a day.
     *
     * @param moment the moment
     * @return its day in the time zone set so far
     */
    public LocalDate dateOf(Instant moment) {
      return LocalDate.ofInstant(moment, zone);
    }

    /**
     * Converts a moment to a day.
     *
     * @param moment the moment
     * @return its day in the time zone set so far, whatever the moment's own offset
     */
    public LocalDate dateOf(OffsetDateTime moment) {
      return dateOf(moment.toInstant());
    }

    /**
     * Sets all attributes of the customer, in place of any set before.
     *
     * @param customer the customer
     * @return this builder
     * @throws IllegalArgumentException if it is another customer than that of the case
     */
    public Builder customer(Customer customer) {
      if (!customer.id().equals(id)) {
        throw new IllegalArgumentException(
            "the case is about customer " + id + ", not " + customer.id());
      }
      this.customer =
          Customer.builder(id)
              .name(customer.name())
              .status(customer.status())
              .tier(customer.tier())
              .since(customer.since())
              .lostOn(customer.lostOn())
              .segment(customer.segment())
              .region(customer.region())
              .industry(customer.industry())
              .annualValue(customer.annualValue())
              .annualMargin(customer.annualMargin())
              .owner(customer.owner());
      return this;
    }

    /**
     * Sets the name.
     *
     * @param name the name, or null if not known
     * @return this builder
     */
    public Builder name(@Nullable String name) {
      customer.name(name);
      return this;
    }

    /**
     * Sets whether the customer still buys.
     *
     * @param status whether the customer still buys, or null if not known
     * @return this builder
     */
    public Builder status(Customer.@Nullable Status status) {
      customer.status(status);
      return this;
    }

    /**
     * Sets the tier in the words of the company, such as A or VIP.
     *
     * @param tier the tier in the words of the company, such as A or VIP, or null if not known
     * @return this builder
     */
    public Builder tier(@Nullable String tier) {
      customer.tier(tier);
      return this;
    }

    /**
     * Sets the day on which the customer became one.
     *
     * @param since the day on which the customer became one, or null if not known
     * @return this builder
     */
    public Builder since(@Nullable LocalDate since) {
      customer.since(since);
      return this;
    }

    /**
     * Sets the day on which the customer was lost.
     *
     * @param lostOn the day on which the customer was lost, or null if not known
     * @return this builder
     */
    public Builder lostOn(@Nullable LocalDate lostOn) {
      customer.lostOn(lostOn);
      return this;
    }

    /**
     * Sets the segment.
     *
     * @param segment the segment, or null if not known
     * @return this builder
     */
    public Builder segment(@Nullable String segment) {
      customer.segment(segment);
      return this;
    }

    /**
     * Sets the region.
     *
     * @param region the region, or null if not known
     * @return this builder
     */
    public Builder region(@Nullable String region) {
      customer.region(region);
      return this;
    }

    /**
     * Sets the industry.
     *
     * @param industry the industry, or null if not known
     * @return this builder
     */
    public Builder industry(@Nullable String industry) {
      customer.industry(industry);
      return this;
    }

    /**
     * Sets what the customer buys in a year.
     *
     * @param annualValue what the customer buys in a year, or null if not known
     * @return this builder
     */
    public Builder annualValue(@Nullable Money annualValue) {
      customer.annualValue(annualValue);
      return this;
    }

    /**
     * Sets what we earn from the customer in a year.
     *
     * @param annualMargin what we earn from the customer in a year, or null if not known
     * @return this builder
     */
    public Builder annualMargin(@Nullable Money annualMargin) {
      customer.annualMargin(annualMargin);
      return this;
    }

    /**
     * Sets the employee who looks after the customer.
     *
     * @param owner the employee who looks after the customer, or null if not known
     * @return this builder
     */
    public Builder owner(@Nullable AccountOwner owner) {
      customer.owner(owner);
      return this;
    }

    /**
     * Sets the employee who looks after the customer.
     *
     * @param owner the person's id, not blank
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder owner(String owner) {
      return owner(owner, null, null);
    }

    /**
     * Sets the employee who looks after the customer.
     *
     * @param owner the person's id, not blank
     * @param name the person's name, or null if not known
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder owner(String owner, @Nullable String name) {
      return owner(owner, name, null);
    }

    /**
     * Sets the employee who looks after the customer.
     *
     * @param owner the person's id, not blank
     * @param name the person's name, or null if not known
     * @param since the day from which this person has looked after the customer, or null if not
     *     known
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder owner(String owner, @Nullable String name, @Nullable LocalDate since) {
      return owner(new AccountOwner(new PersonId(owner), name, since));
    }

    /**
     * Adds an event; its stream is then recorded.
     *
     * @param event the event
     * @return this builder
     */
    public Builder event(Event event) {
      events.add(Objects.requireNonNull(event, "event"));
      recorded.add(event.type());
      return this;
    }

    /**
     * Adds events of any types; their streams are then recorded.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder events(Event... events) {
      return events(Arrays.asList(events));
    }

    /**
     * Adds events of any types; their streams are then recorded.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder events(Collection<? extends Event> events) {
      events.forEach(this::event);
      return this;
    }

    /**
     * Adds orders; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder orders(Order... events) {
      return add(EventType.ORDERS, events);
    }

    /**
     * Adds complaints; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder complaints(Complaint... events) {
      return add(EventType.COMPLAINTS, events);
    }

    /**
     * Adds interactions; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder interactions(Interaction... events) {
      return add(EventType.INTERACTIONS, events);
    }

    /**
     * Adds promises; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder promises(Promise... events) {
      return add(EventType.PROMISES, events);
    }

    /**
     * Adds rebates; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder rebates(Rebate... events) {
      return add(EventType.REBATES, events);
    }

    /**
     * Adds payments; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder payments(Payment... events) {
      return add(EventType.PAYMENTS, events);
    }

    /**
     * Adds surveys; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder surveys(Survey... events) {
      return add(EventType.SURVEYS, events);
    }

    /**
     * Adds quality incidents; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder qualityIncidents(QualityIncident... events) {
      return add(EventType.QUALITY_INCIDENTS, events);
    }

    /**
     * Adds rival offers; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder rivalOffers(RivalOffer... events) {
      return add(EventType.RIVAL_OFFERS, events);
    }

    /**
     * Adds owner changes; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder ownerChanges(OwnerChange... events) {
      return add(EventType.OWNER_CHANGES, events);
    }

    /**
     * Adds policy changes; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder policyChanges(PolicyChange... events) {
      return add(EventType.POLICY_CHANGES, events);
    }

    /**
     * Adds channel events; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder channelEvents(ChannelEvent... events) {
      return add(EventType.CHANNEL_EVENTS, events);
    }

    /**
     * Adds charges; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder charges(Charge... events) {
      return add(EventType.CHARGES, events);
    }

    /**
     * Adds life events; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder lifeEvents(LifeEvent... events) {
      return add(EventType.LIFE_EVENTS, events);
    }

    /**
     * Adds feedback; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder feedback(Feedback... events) {
      return add(EventType.FEEDBACK, events);
    }

    /**
     * Adds remarks, in place of what would be read from free text.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder remarks(Remark... events) {
      return add(EventType.REMARKS, events);
    }

    /**
     * Adds actions taken; without any, declares that there were none.
     *
     * @param events the events in any order
     * @return this builder
     */
    public Builder actionsTaken(ActionTaken... events) {
      return add(EventType.ACTIONS_TAKEN, events);
    }

    /**
     * Declares streams recorded: without events added, there were none.
     *
     * @param types the types of events
     * @return this builder
     */
    public Builder none(EventType... types) {
      for (EventType type : types) {
        recorded.add(Objects.requireNonNull(type, "type"));
      }
      return this;
    }

    /**
     * Declares a stream recorded, and completely so only since a day.
     *
     * @param type the type of events
     * @param since the first day of which all such events are recorded
     * @return this builder
     */
    public Builder completeSince(EventType type, LocalDate since) {
      completeSince.put(
          Objects.requireNonNull(type, "type"), Objects.requireNonNull(since, "since"));
      recorded.add(type);
      return this;
    }

    /**
     * Gives a signal as a whole number. A signal given twice keeps the last value.
     *
     * @param id the signal's id, not blank
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder signal(String id, long value) {
      return signal(id, (double) value);
    }

    /**
     * Gives a signal as a number; a ratio of 30 % is 0.3.
     *
     * @param id the signal's id, not blank
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the id is blank or the value is not finite
     */
    public Builder signal(String id, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "signal '" + id + "' must be a finite number, but is " + value);
      }
      return given(id, value + 0.0); // makes -0.0 equal to 0.0
    }

    /**
     * Gives a signal as a number; a ratio of 30 % is 0.3.
     *
     * @param id the signal's id, not blank
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder signal(String id, BigDecimal value) {
      return signal(id, value.doubleValue());
    }

    /**
     * Gives a signal as yes or no.
     *
     * @param id the signal's id, not blank
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder signal(String id, boolean value) {
      return given(id, value);
    }

    /**
     * Gives a signal as text, or as one of its categories.
     *
     * @param id the signal's id, not blank
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder signal(String id, String value) {
      return given(id, value);
    }

    /**
     * Gives a signal as a day.
     *
     * @param id the signal's id, not blank
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder signal(String id, LocalDate value) {
      return given(id, value);
    }

    /**
     * Gives a signal as money.
     *
     * @param id the signal's id, not blank
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder signal(String id, Money value) {
      return given(id, value);
    }

    /**
     * Gives a signal as one of its categories, by the name of the choice.
     *
     * @param id the signal's id, not blank
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder signal(String id, Choice value) {
      return given(id, value.name());
    }

    /**
     * Declares a signal unknown, even where it could be derived from events.
     *
     * @param id the signal's id, not blank
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder signalUnknown(String id) {
      return given(id, GivenState.UNKNOWN);
    }

    /**
     * Takes a signal back, as if nobody had given it.
     *
     * @param id the signal's id; one that was not given is passed over
     * @return this builder
     */
    public Builder withoutSignal(String id) {
      signals.remove(id);
      return this;
    }

    /**
     * Declares that a signal makes no sense for this customer.
     *
     * @param id the signal's id, not blank
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder signalNotApplicable(String id) {
      return given(id, GivenState.NOT_APPLICABLE);
    }

    /**
     * Adds a reason that was stated for leaving.
     *
     * @param cause the code of the cause, not blank
     * @param date when it was stated, or null if not known
     * @return this builder
     * @throws IllegalArgumentException if the cause is blank
     */
    public Builder statedReason(String cause, @Nullable LocalDate date) {
      statedReasons.add(new StatedReason(cause, date));
      return this;
    }

    /**
     * Adds a reason that was stated for leaving, on a day that is not known.
     *
     * @param cause the code of the cause, not blank
     * @return this builder
     * @throws IllegalArgumentException if the cause is blank
     */
    public Builder statedReason(String cause) {
      return statedReason(cause, null);
    }

    /**
     * Adds a reason that was stated for leaving in the code of another system.
     *
     * @param code the code of the reason, not blank
     * @param date when it was stated, or null if not known
     * @param map the map of the knowledge base that knows the code, such as {@code stripe}; not
     *     blank
     * @return this builder
     * @throws IllegalArgumentException if the code or the map is blank
     */
    public Builder statedReason(String code, @Nullable LocalDate date, String map) {
      statedReasons.add(new StatedReason(code, date, map));
      return this;
    }

    /**
     * Sets the cause that a person of the company has confirmed.
     *
     * @param cause the code of the cause, not blank
     * @return this builder
     * @throws IllegalArgumentException if the cause is blank
     */
    public Builder confirmedReason(String cause) {
      this.confirmedReason = Require.notBlank(cause, "confirmed reason");
      return this;
    }

    /**
     * Builds the case. The builder can be used further; the case does not change with it.
     *
     * @return the case
     * @throws IllegalStateException if {@link #asOf} is not set
     */
    public CustomerCase build() {
      if (asOf == null) {
        throw new IllegalStateException(
            "customer " + id + ": asOf is missing; set the day for which the case is judged");
      }
      return new CustomerCase(this, asOf);
    }

    private Builder add(EventType type, Event... added) {
      return none(type).events(added);
    }

    private Builder given(String signal, Object value) {
      signals.put(
          Require.notBlank(signal, "signal id"), Objects.requireNonNull(value, "signal value"));
      return this;
    }
  }
}
