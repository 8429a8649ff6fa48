package io.github.churnrx.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.churnrx.engine.Patterns;
import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.facts.Interaction;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.loading.KnowledgeLoader;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Layers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cases made of events, for the shipped knowledge. All streams are recorded, so that Drools, which
 * takes what is not there for not being so, can be right about them; for the same reason coverage,
 * which only ours works out, is left without a say in the grade.
 */
public final class EventCases {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final List<String> TIERS = List.of("KEY", "MAIN", "ORDINARY", "SMALL");
  private static final List<EventType> OTHERS =
      List.of(
          EventType.COMPLAINTS,
          EventType.COMPLAINTS,
          EventType.INTERACTIONS,
          EventType.INTERACTIONS,
          EventType.PROMISES,
          EventType.PAYMENTS,
          EventType.PAYMENTS,
          EventType.SURVEYS,
          EventType.QUALITY_INCIDENTS,
          EventType.RIVAL_OFFERS,
          EventType.POLICY_CHANGES,
          EventType.CHANNEL_EVENTS,
          EventType.CHARGES,
          EventType.FEEDBACK,
          EventType.ACTIONS_TAKEN);

  /** Actions of the past: on record, and advised no more. */
  private static final List<String> FORMER_ACTIONS =
      IntStream.range(0, 5).mapToObj(EventCases::word).toList();

  private EventCases() {}

  /** Returns the shipped patterns. */
  public static Patterns patterns() {
    return Patterns.of(Layers.shipped(loader()), loader());
  }

  /** Returns what the shipped knowledge says of customers, with coverage left out of the grade. */
  public static Knowledge knowledge() {
    Map<String, byte[]> files =
        Map.of(
            "knowledge.yaml",
            "name: benchmark\nextends: default\nzh: 测量\nen: benchmark\n".getBytes(UTF_8),
            "settings.csv",
            "id,value,zh,en\ngrade.strong-coverage,0,覆盖率,coverage\n".getBytes(UTF_8));
    Knowledge knowledge =
        KnowledgeLoader.load(
            () -> Layers.shipped(loader()),
            List.of(),
            List.of(new Layer("benchmark", new TreeMap<>(files))),
            patterns());
    // Drools has nothing to read phrases with.
    List<Symptom> symptoms =
        knowledge.symptoms().stream()
            .filter(symptom -> symptom.ways().stream().noneMatch(EventCases::readsRemarks))
            .toList();
    return knowledge.toBuilder()
        .symptoms(symptoms)
        .retiredActions(FORMER_ACTIONS)
        .build()
        .about(Subject.CUSTOMER);
  }

  private static boolean readsRemarks(Symptom.Way way) {
    return way.conditions().stream()
        .anyMatch(
            condition ->
                condition.signal().derivation() instanceof FromEvents events
                    && events.stream() == EventType.REMARKS);
  }

  private static ClassLoader loader() {
    ClassLoader own = EventCases.class.getClassLoader();
    return own == null ? ClassLoader.getSystemClassLoader() : own;
  }

  /** Returns so many cases of 20 events each, always the same. */
  public static List<CustomerCase> customerCases(int count) {
    Random random = new Random(13);
    return IntStream.range(0, count).mapToObj(i -> customerCase(random)).toList();
  }

  /** Returns a case of 20 events: half of them orders, and whatever else happens. */
  public static CustomerCase customerCase(Random random) {
    CustomerCase.Builder builder =
        CustomerCase.of("c" + random.nextInt(1_000_000))
            .asOf(TODAY)
            .status(any(List.of(Customer.Status.values()), random))
            .tier(any(TIERS, random))
            .since(TODAY.minusDays(100 + random.nextInt(3000)));
    builder.none(EventType.values());
    Set<String> days = new HashSet<>();
    for (int i = 0; i < 10; i++) {
      builder.event(event(EventType.ORDERS, random, days));
    }
    LocalDate left = TODAY.minusDays(10 + random.nextInt(200));
    builder.ownerChanges(
        new OwnerChange(
            left,
            new PersonId("u-1"),
            null,
            any(List.of(OwnerChange.Destination.values()), random),
            random.nextBoolean() ? left.plusDays(5) : null));
    builder.rebates(rebate(random));
    builder.event(
        Interaction.of(
            TODAY.minusDays(random.nextInt(60)),
            Interaction.Channel.CALL,
            Interaction.Direction.INBOUND,
            random.nextBoolean() ? Interaction.Purpose.CLAIM : Interaction.Purpose.SUPPORT));
    if (random.nextInt(4) == 0) {
      builder.event(event(EventType.LIFE_EVENTS, random, days));
    } else {
      builder.event(event(EventType.ORDERS, random, days));
    }
    for (int i = 0; i < 6; i++) {
      builder.event(event(any(OTHERS, random), random, days));
    }
    return builder.build();
  }

  private static <T> T any(List<T> things, Random random) {
    return things.get(random.nextInt(things.size()));
  }

  private static Rebate rebate(Random random) {
    LocalDate earned = TODAY.minusDays(60 + random.nextInt(200));
    LocalDate due = earned.plusDays(45);
    LocalDate paid = random.nextInt(3) == 0 && due.isBefore(TODAY) ? due.plusDays(1) : null;
    return new Rebate(earned, due, paid, Money.of(1000L * (1 + random.nextInt(200)), "CNY"));
  }

  /** Returns an event with a day of its own within its stream. */
  private static Event event(EventType type, Random random, Set<String> days) {
    LocalDate day = TODAY.minusDays(1 + random.nextInt(type == EventType.ORDERS ? 400 : 200));
    while (!days.add(type.id() + day)) {
      day = day.minusDays(1);
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    for (Field<Event> field : type.fields()) {
      if (!field.computed()) {
        Object value = value(field, day, random);
        if (value != null || field.required()) {
          values.put(field.id(), value);
        }
      }
    }
    values.put("date", day);
    return type.create(values);
  }

  private static @Nullable Object value(Field<Event> field, LocalDate day, Random random) {
    boolean optional = !field.required() && field.type() != FieldType.MONEY;
    if (optional && random.nextInt(3) == 0) {
      return null;
    }
    List<? extends Choice> choices = field.choices();
    return switch (field.type()) {
      case DATE -> {
        LocalDate later = day.plusDays(random.nextInt(60));
        yield field.occurred() && later.isAfter(TODAY) ? TODAY : later;
      }
      case CHOICE -> any(choices, random);
      case FLAG -> random.nextBoolean();
      case MONEY -> Money.of(BigDecimal.valueOf(100 + random.nextInt(100_000)), "CNY");
      case NUMBER -> field.id().equals("best") ? 5 : 1 + random.nextInt(5);
      case RATIO -> random.nextInt(30) / 100.0;
      case PERSON -> new PersonId("u-" + random.nextInt(5));
      case TEXT -> word(random.nextInt(5));
    };
  }

  private static String word(int number) {
    return "t" + number;
  }
}
