package io.github.churnrx.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A purchase.
 *
 * @param date the day of the order
 * @param amount what it is worth, negative for goods that came back, or null if not known
 * @param quantity how much was ordered, in the unit of the product, negative for goods that came
 *     back, or null if not known
 * @param product the product, or null if not known
 * @param batch the production batch, or null if not known
 */
public record Order(
    LocalDate date,
    @Nullable Money amount,
    @Nullable BigDecimal quantity,
    @Nullable String product,
    @Nullable String batch)
    implements Event {

  static final Schema<Event, Order> SCHEMA =
      Schema.<Event, Order>of("orders", Order.class, Event::happenedBy)
          .occurred("date", "日期", "date", Order::date)
          .required()
          .money("amount", "金额", "amount", Order::amount)
          .number("quantity", "数量", "quantity", Order::quantity)
          .text("product", "产品", "product", Order::product)
          .text("batch", "批次", "batch", Order::batch)
          .build(
              values ->
                  new Order(
                      values.get("date", LocalDate.class),
                      values.find("amount", Money.class),
                      values.findNumber("quantity"),
                      values.find("product", String.class),
                      values.find("batch", String.class)));

  /**
   * Rejects missing values.
   *
   * @throws ImpossibleFactException if a value cannot be true
   */
  public Order {
    Objects.requireNonNull(date, "date");
    quantity = Decimals.canonicalOrNull(quantity);
    Sense.of("orders").day("date", date).check();
  }

  /**
   * Creates an order of which only the required values are known.
   *
   * @param date the day of the order
   * @return the order
   */
  public static Order of(LocalDate date) {
    return new Order(date, null, null, null, null);
  }

  /**
   * Creates an order of a value, of which nothing else is known.
   *
   * @param date the day of the order
   * @param amount its value
   * @return the order
   */
  public static Order of(LocalDate date, Money amount) {
    return new Order(date, amount, null, null, null);
  }

  @Override
  public EventType type() {
    return EventType.ORDERS;
  }
}
