package io.github.churnrx.oracle;

/** Who acts for a role. */
final class Roles {
  private final Book book;
  private final Signals signals;
  private final Tally tally;

  Roles(Book book, Signals signals, Tally tally) {
    this.book = book;
    this.tally = tally;
    this.signals = signals;
  }

  /** Returns the role that acts and the person, as far as one is known. */
  String assign(String id) {
    Entry role = book.entry("roles", id);
    if (!canAct(role) && !role.cell("fallback").isEmpty()) {
      tally.note("role fallback");
      return assign(book.names("roles").id(role.cell("fallback")));
    }
    return id + "/" + (canAct(role) ? person(role.cell("person")) : "-");
  }

  private boolean canAct(Entry role) {
    String unless = role.cell("unless-1");
    return unless.isEmpty() || signals.isOff(unless) || signals.holds(unless) != Answer.YES;
  }

  private String person(String cell) {
    if (!cell.startsWith("{")) {
      return cell.isEmpty() ? "-" : cell;
    }
    String signal = book.names("signals").id(cell.substring(1, cell.length() - 1));
    Object name = signals.of(signal);
    return name instanceof Nothing ? "-" : name.toString();
  }
}
