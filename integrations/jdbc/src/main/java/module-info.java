/**
 * Cases from a database, and diagnoses into one.
 *
 * <p>{@link io.github.churnrx.jdbc.JdbcCases} reads cases by the mapping of files, {@link
 * io.github.churnrx.jdbc.JdbcResults} keeps diagnoses, and {@link io.github.churnrx.jdbc.JdbcBatch}
 * goes from the one to the other and on where it was broken off.
 */
module io.github.churnrx.jdbc {
  exports io.github.churnrx.jdbc;

  requires transitive io.github.churnrx;
  requires transitive java.sql;
  requires static transitive org.jspecify;
}
