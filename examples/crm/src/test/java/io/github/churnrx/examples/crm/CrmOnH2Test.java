package io.github.churnrx.examples.crm;

class CrmOnH2Test extends CrmTest {
  CrmOnH2Test() {
    super(Databases.H2);
  }
}
