package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Range;
import io.github.churnrx.facts.Subject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CaseRoundTripTest {

  @Property(tries = 300)
  void a_written_case_is_read_back_equal(@ForAll("cases") CustomerCase customerCase) {
    Parsed line = CaseJson.parse(CaseJson.write(customerCase), CaseDefaults.none());
    Parsed pretty = CaseJson.parse(CaseJson.writePretty(customerCase), CaseDefaults.none());

    assertThat(line).isInstanceOf(Parsed.Read.class);
    assertThat(((Parsed.Read) line).customerCase()).isEqualTo(customerCase);
    assertThat(((Parsed.Read) pretty).customerCase()).isEqualTo(customerCase);
  }

  @Property(tries = 50)
  void a_written_case_is_valid(@ForAll("cases") CustomerCase customerCase) throws IOException {
    JsonSchema schema = CaseSchemaTest.schema();

    Schemas.assertValid(schema, CaseJson.write(customerCase));
  }

  @Provide
  Arbitrary<CustomerCase> cases() {
    return Arbitraries.randomValue(RandomCase::new).map(RandomCase::build);
  }

  /** A case with random content, of every type of event and field. */
  private static final class RandomCase {
    private static final List<String> TEXTS =
        List.of(
            "x",
            "宏达 贸易",
            " blank ",
            "a\"b\\c/d~e",
            "line\nbreak\u2028",
            "2026-01-01",
            "=1+1",
            "😀",
            "null",
            "true",
            "1e5");
    private static final List<String> ZONES =
        List.of("Z", "UTC", "Asia/Shanghai", "+08:00", "America/New_York");

    private final Random random;

    RandomCase(Random random) {
      this.random = random;
    }

    CustomerCase build() {
      CustomerCase.Builder builder =
          CustomerCase.of(Customer.create(customer()))
              .subject(pick(List.of(Subject.values())))
              .asOf(day())
              .zone(ZoneId.of(pick(ZONES)));
      for (EventType type : EventType.values()) {
        stream(type, builder);
      }
      for (int i = random.nextInt(6); i > 0; i--) {
        signal("signal." + i, builder);
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        LocalDate date = random.nextBoolean() ? day() : null;
        if (random.nextBoolean()) {
          builder.statedReason("CAUSE" + i, date);
        } else {
          builder.statedReason("Code " + i, date, "crm");
        }
      }
      if (random.nextBoolean()) {
        builder.confirmedReason("CAUSE");
      }
      return builder.build();
    }

    private void stream(EventType type, CustomerCase.Builder builder) {
      switch (random.nextInt(4)) {
        case 0 -> builder.none(type);
        case 1 -> builder.completeSince(type, day());
        case 2 -> {
          for (int i = random.nextInt(3); i >= 0; i--) {
            builder.event(event(type));
          }
        }
        default -> {
          // not recorded
        }
      }
    }

    private Event event(EventType type) {
      Map<String, Object> values = new HashMap<>();
      for (Field<Event> field : type.fields()) {
        if (!field.computed() && (field.required() || random.nextBoolean())) {
          values.put(field.id(), value(field));
        }
      }
      return type.create(possible(values, "date", "score", "best"));
    }

    /** Puts days after the first one, and the score under the best. */
    private Map<String, Object> possible(
        Map<String, Object> values, String first, String score, String best) {
      LocalDate start = values.get(first) instanceof LocalDate day ? day : LocalDate.EPOCH;
      values.replaceAll(
          (id, value) ->
              value instanceof LocalDate day && day.isBefore(start)
                  ? start.plusDays(random.nextInt(500))
                  : value);
      if (values.get(score) instanceof BigDecimal given
          && values.get(best) instanceof BigDecimal most) {
        values.put(score, given.min(most));
        values.put(best, given.max(most).add(BigDecimal.ONE));
      }
      return values;
    }

    private Map<String, Object> customer() {
      Map<String, Object> values = new HashMap<>();
      for (Field<Customer> field : Customer.fields()) {
        boolean isOwner = field.id().startsWith("owner");
        if (!field.computed() && (field.required() || isOwner || random.nextBoolean())) {
          values.put(field.id(), value(field));
        }
      }
      if (random.nextBoolean()) {
        values.keySet().removeIf(id -> id.startsWith("owner"));
      }
      return possible(values, "since", "", "");
    }

    private Object value(Field<?> field) {
      return switch (field.type()) {
        case DATE -> day();
        case MONEY -> new Money(number(field), Currency.getInstance(pick(List.of("CNY", "USD"))));
        case NUMBER, RATIO -> number(field);
        case FLAG -> random.nextBoolean();
        case CHOICE -> pick(List.<Choice>copyOf(field.choices()));
        case TEXT -> pick(TEXTS);
        case PERSON -> PersonId.of("P-" + random.nextInt(5));
      };
    }

    private void signal(String id, CustomerCase.Builder builder) {
      switch (random.nextInt(7)) {
        case 0 -> builder.signal(id, random.nextDouble() * Math.pow(10, random.nextInt(40) - 20));
        case 1 -> builder.signal(id, random.nextBoolean());
        case 2 -> builder.signal(id, pick(TEXTS));
        case 3 -> builder.signal(id, day());
        case 4 -> builder.signal(id, money());
        case 5 -> builder.signalUnknown(id);
        default -> builder.signalNotApplicable(id);
      }
    }

    private LocalDate day() {
      return LocalDate.ofEpochDay(random.nextInt(40_000));
    }

    private BigDecimal number(Field<?> field) {
      Range range = field.range();
      if (range == null) {
        return number();
      }
      return range.least() == null
          ? BigDecimal.valueOf(random.nextInt(200), 2).subtract(BigDecimal.ONE)
          : range.whole() ? BigDecimal.valueOf(random.nextInt(9)) : number().abs();
    }

    private Money money() {
      return new Money(number(), Currency.getInstance(pick(List.of("CNY", "USD"))));
    }

    private BigDecimal number() {
      return new BigDecimal(new BigInteger(80, random), random.nextInt(20))
          .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    private <T> T pick(List<T> items) {
      return items.get(random.nextInt(items.size()));
    }
  }
}
