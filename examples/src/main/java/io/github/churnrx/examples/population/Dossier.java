package io.github.churnrx.examples.population;

import io.github.churnrx.facts.ChannelEvent;
import io.github.churnrx.facts.Complaint;
import io.github.churnrx.facts.Complaint.Topic;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.Interaction;
import io.github.churnrx.facts.Interaction.Channel;
import io.github.churnrx.facts.Interaction.Direction;
import io.github.churnrx.facts.Interaction.Purpose;
import io.github.churnrx.facts.LifeEvent;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.RivalOffer;
import io.github.churnrx.facts.Survey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The records about one made-up customer while they are written, with dice of its own. */
final class Dossier {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  /** How often a figure that a company could keep about a customer is kept. */
  private static final double MEASURED = 0.75;

  /** How often an interview comes to the point that matters. */
  private static final double TOUCHED = 0.7;

  /** How often an answer is not what the customer thinks. */
  private static final double MISSTATED = 0.1;

  private final String id;
  private final Random random;
  private final int lostDays;
  private final boolean interviewed;
  private final List<Event> events = new ArrayList<>();
  private final Map<String, Object> figures = new TreeMap<>();
  private final Map<String, Boolean> measured = new HashMap<>();
  private int tenureDays;
  private int turn;
  private double kept;
  private boolean content = true;
  private int courtesyPausedFor;
  private int supportPausedFor;

  /**
   * Opens a dossier.
   *
   * @param id the customer
   * @param random the dice
   * @param leaving whether orders fall off
   * @param lostDays how many days ago the customer was lost; 0 if it is not
   */
  Dossier(String id, Random random, boolean leaving, int lostDays) {
    this.id = id;
    this.random = random;
    this.lostDays = lostDays;
    this.interviewed = random.nextDouble() < (leaving ? 0.5 : 0.3);
    this.tenureDays = between(500, 3500);
    this.turn = leaving ? between(60, 120) : 0;
    this.kept = leaving ? within(0.05, 0.65) : 1;
  }

  String id() {
    return id;
  }

  int lostDays() {
    return lostDays;
  }

  boolean interviewed() {
    return interviewed;
  }

  List<Event> events() {
    return Collections.unmodifiableList(events);
  }

  Map<String, Object> figures() {
    return Collections.unmodifiableMap(figures);
  }

  int tenureDays() {
    return tenureDays;
  }

  /** Returns how many days ago orders began to fall; 0 if they did not. */
  int turn() {
    return turn;
  }

  /** Returns the part of the orders that is left after the turn. */
  double kept() {
    return kept;
  }

  boolean content() {
    return content;
  }

  int courtesyPausedFor() {
    return courtesyPausedFor;
  }

  int supportPausedFor() {
    return supportPausedFor;
  }

  // dice

  /** A whole number; both ends are possible. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  double within(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  double normal() {
    return random.nextGaussian();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  void times(int least, int most, Runnable what) {
    for (int i = between(least, most); i > 0; i--) {
      what.run();
    }
  }

  void maybe(double probability, Runnable what) {
    if (chance(probability)) {
      what.run();
    }
  }

  // time: who is lost has no records after the loss

  LocalDate ago(int days) {
    return AS_OF.minusDays((long) lostDays + days);
  }

  /** A day after one that lies so many days ago, or null while it has not come. */
  @Nullable LocalDate after(int daysAgo, @Nullable Integer later) {
    return later == null || later > daysAgo ? null : ago(daysAgo - later);
  }

  // how the customer is

  void youngCustomer(int days) {
    tenureDays = days;
  }

  void keeps(double part) {
    kept = part;
  }

  void turnedAt(int daysAgo) {
    turn = daysAgo;
  }

  void discontent() {
    content = false;
  }

  void courtesyPaused(int days) {
    courtesyPausedFor = days;
  }

  void supportPaused(int days) {
    supportPausedFor = days;
  }

  // what is on record

  void event(Event event) {
    events.add(event);
  }

  /** A figure or finding, if the company keeps it about this customer. */
  void figure(String signal, Object value) {
    if (measured.computeIfAbsent(signal, key -> chance(MEASURED))) {
      figures.put(signal, value instanceof Double number ? rounded(number) : value);
    }
  }

  /** The same unless something is already said about it. */
  void usually(String signal, Object value) {
    if (!figures.containsKey(signal)) {
      figure(signal, value);
    }
  }

  /** What the customer thinks, as far as an interview came to it. */
  void says(String question, boolean answer) {
    if (interviewed && chance(TOUCHED)) {
      figures.put("interview." + question, answer ^ chance(MISSTATED));
    }
  }

  void complaint(
      int daysAgo,
      Topic topic,
      @Nullable Integer answeredAfter,
      @Nullable Integer resolvedAfter,
      @Nullable Boolean satisfied,
      @Nullable Integer handovers) {
    LocalDate resolved = after(daysAgo, resolvedAfter);
    events.add(
        new Complaint(
            ago(daysAgo),
            topic,
            after(daysAgo, answeredAfter),
            resolved,
            resolved == null ? null : satisfied,
            handovers,
            null));
  }

  /** A complaint that was settled as it should be, and mostly well. */
  void settled(int daysAgo, Topic topic) {
    complaint(daysAgo, topic, between(0, 2), between(2, 12), chance(0.75), between(0, 1));
  }

  /** A complaint that is still open. */
  void open(int daysAgo, Topic topic) {
    complaint(daysAgo, topic, chance(0.6) ? between(1, 4) : null, null, null, between(0, 2));
  }

  /** A complaint on its way: mostly settled, else open. */
  void complains(int daysAgo, Topic topic) {
    if (chance(0.65)) {
      settled(daysAgo, topic);
    } else {
      open(daysAgo, topic);
    }
  }

  void inbound(int daysAgo, Purpose purpose, @Nullable Integer answeredAfter) {
    events.add(
        new Interaction(
            ago(daysAgo),
            pick(Channel.CALL, Channel.MESSAGE, Channel.MAIL),
            Direction.INBOUND,
            purpose,
            null,
            after(daysAgo, answeredAfter),
            null));
  }

  void outbound(int daysAgo, Purpose purpose) {
    events.add(
        Interaction.of(
            ago(daysAgo), pick(Channel.CALL, Channel.VISIT), Direction.OUTBOUND, purpose));
  }

  void survey(Survey.Kind kind, int daysAgo, int ofTen) {
    events.add(
        new Survey(
            ago(daysAgo),
            kind,
            BigDecimal.valueOf(Math.max(1, Math.min(10, ofTen))),
            BigDecimal.TEN));
  }

  void rival(
      int daysAgo, RivalOffer.Kind kind, @Nullable Double advantage, @Nullable Boolean accepted) {
    events.add(
        new RivalOffer(
            ago(daysAgo),
            pick("Haifeng", "Yuanjing", "Tiancheng"),
            kind,
            advantage == null ? null : rounded(advantage),
            accepted));
  }

  void channel(int daysAgo, ChannelEvent.Kind kind, @Nullable Integer resolvedAfter) {
    events.add(new ChannelEvent(ago(daysAgo), kind, null, null, after(daysAgo, resolvedAfter)));
  }

  void life(int daysAgo, LifeEvent.Kind kind) {
    events.add(new LifeEvent(ago(daysAgo), kind));
  }

  static Money yuan(long amount) {
    return Money.of(amount, "CNY");
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
