/** For projects that pin the diagnoses they rely on. */
module io.github.churnrx.testkit {
  exports io.github.churnrx.testkit;
  exports io.github.churnrx.testkit.junit;

  requires transitive io.github.churnrx;
  requires static transitive org.jspecify;
  requires static transitive org.junit.jupiter.api;
  requires static org.junit.platform.commons;
  requires static org.opentest4j;
}
