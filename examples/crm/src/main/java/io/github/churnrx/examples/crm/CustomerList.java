package io.github.churnrx.examples.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of customers.
 *
 * @param wanted which customers, and in which order
 * @param page which page it is, from 1
 * @param rows those of this page
 * @param count how many there are on all pages
 * @param risks how many customers there are of each risk, the highest first
 * @param causes how many there are of each main cause, the most first
 * @param rejected customers who cannot be diagnosed
 * @param run the run that it shows
 */
public record CustomerList(
    Wanted wanted,
    int page,
    List<CustomerRow> rows,
    int count,
    List<Group> risks,
    List<Group> causes,
    List<Named> rejected,
    Shown run) {
  /** How many customers a page holds. */
  public static final int PAGE = 50;

  /**
   * Which customers are wanted.
   *
   * @param sort the order: {@code risk}, {@code value}, {@code name} or {@code due}
   * @param risk the risk; empty for any
   * @param cause the main cause; empty for any
   * @param text a part of the name or number; empty for any
   * @param page which page, from 1; the last one if there are not so many
   */
  public record Wanted(String sort, String risk, String cause, String text, int page) {}

  /**
   * How many customers there are of a kind, and their sales a year.
   *
   * @param id the kind
   * @param label its name
   * @param count how many
   * @param worth their sales
   */
  public record Group(String id, String label, int count, BigDecimal worth) {}

  /**
   * Whom to name.
   *
   * @param id the customer's number
   * @param name the name
   */
  public record Named(String id, String name) {}

  /**
   * A run of diagnoses.
   *
   * @param id its name; empty if there is none yet
   * @param day the day for which customers are judged; null if there is none yet
   * @param isCurrent whether it is today's, and everybody is in it
   */
  public record Shown(String id, @Nullable LocalDate day, boolean isCurrent) {}

  /** Copies the lists. */
  public CustomerList {
    rows = List.copyOf(rows);
    risks = List.copyOf(risks);
    causes = List.copyOf(causes);
    rejected = List.copyOf(rejected);
  }

  /** Returns how many pages there are, at least one. */
  public int pages() {
    return pages(count);
  }

  /** Returns how many customers stand on the pages before. */
  public int passed() {
    return (page - 1) * PAGE;
  }

  static int pages(int count) {
    return Math.max(1, (count + PAGE - 1) / PAGE);
  }
}
