package io.github.churnrx.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** An action that is advised, with the case of it that counts. */
record Advice(Entry action, int row, int priority, int dueDays, List<String> because, int rank) {

  String id() {
    return action.id();
  }

  List<String> after(Book book) {
    return book.names("actions").all(Entry.list(action.cell("after")));
  }

  /** Returns whether nothing that must come first is still waiting. */
  boolean mayFollow(Set<String> waiting, Book book) {
    return after(book).stream().noneMatch(waiting::contains);
  }

  String role(Book book) {
    return book.names("roles").id(action.inherited(row, "role"));
  }

  LocalDate due(LocalDate asOf) {
    return asOf.plusDays(dueDays);
  }
}
