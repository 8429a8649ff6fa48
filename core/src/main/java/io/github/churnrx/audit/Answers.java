package io.github.churnrx.audit;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Check;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a company answers to the questions of the checklists on one day, with figures about it if
 * there are any. A question that is left out is open, not answered with no. Immutable.
 */
public final class Answers {
  private final String company;
  private final LocalDate asOf;
  private final Map<String, Answer> byCheck;
  private final CustomerCase companyCase;

  private Answers(Builder builder, LocalDate asOf) {
    this.company = builder.company;
    this.asOf = asOf;
    this.byCheck = Collections.unmodifiableMap(new LinkedHashMap<>(builder.answers));
    CustomerCase.Builder known = builder.figures.asOf(asOf);
    byCheck.forEach((check, answer) -> put(known, Check.signal(check), answer.reply()));
    this.companyCase = known.build();
  }

  private static void put(CustomerCase.Builder known, String signal, Reply reply) {
    switch (reply) {
      case YES -> known.signal(signal, "yes");
      case PARTLY -> known.signal(signal, "partly");
      case NO -> known.signal(signal, "no");
      case UNKNOWN -> known.signalUnknown(signal);
      case NOT_APPLICABLE -> known.signalNotApplicable(signal);
    }
  }

  /**
   * Starts the answers of a company.
   *
   * @param company its name, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public static Builder of(String company) {
    return new Builder(company);
  }

  /** Returns the company's name. */
  public String company() {
    return company;
  }

  /** Returns the day on which the answers hold, and from which due dates count. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the answers by the id of the question, in the order in which they were given. */
  public Map<String, Answer> byCheck() {
    return byCheck;
  }

  /** Returns the answer to a question; empty if it was left out. */
  public Optional<Answer> to(Check check) {
    return Optional.ofNullable(byCheck.get(check.id()));
  }

  /** Returns the company as a case for diagnosis: the answers as signals, and the figures. */
  public CustomerCase companyCase() {
    return companyCase;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Answers that
        && company.equals(that.company)
        && byCheck.equals(that.byCheck)
        && companyCase.equals(that.companyCase);
  }

  @Override
  public int hashCode() {
    return Objects.hash(company, asOf, byCheck);
  }

  @Override
  public String toString() {
    return company + " as of " + asOf + ": " + byCheck.size() + " answers";
  }

  /** Collects answers. Not thread-safe. */
  public static final class Builder {
    private final String company;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final CustomerCase.Builder figures;
    private @Nullable LocalDate asOf;

    private Builder(String company) {
      this.company = company;
      this.figures = CustomerCase.ofCompany(company);
    }

    /** Sets the day on which the answers hold. */
    public Builder asOf(LocalDate day) {
      this.asOf = day;
      return this;
    }

    /** Answers a question. */
    public Builder answer(String check, Reply reply) {
      return answer(check, Answer.of(reply));
    }

    /**
     * Answers a question.
     *
     * @param check the id of the question
     * @param answer the answer
     * @throws IllegalArgumentException if it was answered before
     */
    public Builder answer(String check, Answer answer) {
      if (answers.putIfAbsent(check, answer) != null) {
        throw new IllegalArgumentException("answered twice: " + check);
      }
      return this;
    }

    /** Gives a number or ratio about the company, such as its churn rate, by its signal. */
    public Builder figure(String signal, double number) {
      figures.signal(signal, number);
      return this;
    }

    /** Gives an amount by its signal. */
    public Builder figure(String signal, Money amount) {
      figures.signal(signal, amount);
      return this;
    }

    /** Gives a yes or no by its signal. */
    public Builder figure(String signal, boolean flag) {
      figures.signal(signal, flag);
      return this;
    }

    /** Gives a date by its signal. */
    public Builder figure(String signal, LocalDate date) {
      figures.signal(signal, date);
      return this;
    }

    /** Gives a category, by its id or either label, or a text, by its signal. */
    public Builder figure(String signal, String word) {
      figures.signal(signal, word);
      return this;
    }

    /**
     * Returns the answers.
     *
     * @throws IllegalStateException if the day is missing
     */
    public Answers build() {
      if (asOf == null) {
        throw new IllegalStateException("asOf is missing");
      }
      return new Answers(this, asOf);
    }
  }
}
