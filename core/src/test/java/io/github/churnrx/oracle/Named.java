package io.github.churnrx.oracle;

/** An id with its labels, any of which may stand in a cell. */
record Named(String id, String zh, String en) {

  static Named of(String id, String zh, String en) {
    return new Named(id, zh, en);
  }

  /** Returns the id or a label, sometimes in capitals or in full-width characters. */
  String written(Dice dice) {
    String name = dice.percent(70) ? id : dice.pick(zh, en);
    if (dice.percent(4)) {
      return name.toUpperCase(java.util.Locale.ROOT);
    }
    return dice.percent(4) ? fullWidth(name) : name;
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)));
    return wide.toString();
  }
}
