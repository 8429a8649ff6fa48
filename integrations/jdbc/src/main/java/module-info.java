/** Cases from a database, and diagnoses into one. */
module io.github.churnrx.jdbc {
  exports io.github.churnrx.jdbc;

  requires transitive io.github.churnrx;
  requires transitive java.sql;
  requires static transitive org.jspecify;
}
