package io.github.churnrx.examples.crm;

class CrmOnPostgresqlTest extends CrmTest {
  CrmOnPostgresqlTest() {
    super(Databases.POSTGRESQL);
  }
}
