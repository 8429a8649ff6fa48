package io.github.churnrx.oracle;

/** A cause with its evidence and grade. */
record Weighed(String code, String group, Sides sides, double coverage, String grade) {

  boolean isFound() {
    return grade.equals("STRONG") || grade.equals("LIKELY");
  }

  Weighed atMostPossible() {
    return new Weighed(code, group, sides, coverage, "POSSIBLE");
  }
}
