/** Measures diagnoses on customers whose outcome is known, and fits strengths to them. */
module io.github.churnrx.measurement {
  exports io.github.churnrx.measurement;

  requires transitive io.github.churnrx;
  requires static transitive org.jspecify;
}
