package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.facts.Money;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes events and single facts as cases have them. */
final class FactWriter {
  private static final double LONG = 1e15;

  private final JsonGenerator out;

  FactWriter(JsonGenerator out) {
    this.out = out;
  }

  /** Writes the fields that an event gives as properties of the object that is being written. */
  void fields(Event event) throws IOException {
    for (Field<Event> field : event.type().fields()) {
      if (!field.computed()) {
        property(field.id(), recorded(event, field));
      }
    }
  }

  private static @Nullable Object recorded(Event event, Field<Event> field) {
    boolean isNumeric = field.type() == FieldType.NUMBER || field.type() == FieldType.RATIO;
    return isNumeric ? ExactNumber.of(event, field) : field.recorded(event);
  }

  /** Writes a property; none if there is no value. */
  void property(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      out.writeFieldName(name);
      value(value);
    }
  }

  /** Writes a fact: a number, an amount, yes or no, or anything that reads well as text. */
  void value(Object value) throws IOException {
    if (value instanceof Money money) {
      money(money);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Choice choice) {
      out.writeString(choice.name());
    } else {
      out.writeString(value.toString());
    }
  }

  /** Writes a number, whole ones without a point, and with an exponent only where it is long. */
  void number(double number) throws IOException {
    double size = Math.abs(number);
    if (size >= LONG || (size != 0 && size < 1 / LONG)) {
      out.writeNumber(number);
      return;
    }
    BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
    out.writeNumber(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
  }

  void money(Money money) throws IOException {
    out.writeStartObject();
    out.writeNumberField(CaseShape.AMOUNT, money.amount());
    out.writeStringField(CaseShape.CURRENCY, money.currency().getCurrencyCode());
    out.writeEndObject();
  }
}
