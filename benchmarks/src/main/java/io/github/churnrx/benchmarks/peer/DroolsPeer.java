package io.github.churnrx.benchmarks.peer;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Thresholds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Runs DRL: compiled at run time, one session per customer. */
public final class DroolsPeer {
  private final KieBase base;
  private final Thresholds thresholds;

  private DroolsPeer(KieBase base, Thresholds thresholds) {
    this.base = base;
    this.thresholds = thresholds;
  }

  /** Compiles rules to Java, which takes long and runs fastest. */
  public static DroolsPeer compiled(String drl, Thresholds thresholds) {
    KieBuilder builder = builder(drl).buildAll(ExecutableModelProject.class);
    return new DroolsPeer(base(builder), thresholds);
  }

  /** Compiles rules the classic way, which is faster to start. */
  public static DroolsPeer interpreted(String drl, Thresholds thresholds) {
    return new DroolsPeer(base(builder(drl).buildAll()), thresholds);
  }

  private static KieBuilder builder(String drl) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/io/github/churnrx/benchmarks/rules/rules.drl", drl);
    return services.newKieBuilder(files);
  }

  private static KieBase base(KieBuilder builder) {
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return KieServices.Factory.get()
        .newKieContainer(builder.getKieModule().getReleaseId())
        .getKieBase();
  }

  /** Diagnoses a case with events. */
  public Outcome diagnose(CustomerCase customerCase) {
    KieSession session = base.newKieSession();
    try {
      Outcome outcome = start(session, customerCase);
      Customer customer = customerCase.customer();
      session.insert(new Word("customer.status", String.valueOf(customer.status())));
      session.insert(new Word("customer.tier", String.valueOf(customer.tier())));
      LocalDate since = customer.since();
      if (since != null) {
        double days = Reads.days(since, customerCase.asOf());
        session.insert(new Figure("customer.tenure-days", days));
        session.insert(new Figure("customer.start-days", days));
      }
      given(session, customerCase.signals());
      for (EventType type : EventType.values()) {
        for (Event event : customerCase.events(type)) {
          session.insert(event);
        }
      }
      session.fireAllRules();
      return outcome;
    } finally {
      session.dispose();
    }
  }

  /** Diagnoses a case that is all figures. */
  public Outcome diagnose(CustomerCase customerCase, Snapshot snapshot) {
    KieSession session = base.newKieSession();
    try {
      Outcome outcome = start(session, customerCase);
      session.insert(snapshot);
      session.fireAllRules();
      return outcome;
    } finally {
      session.dispose();
    }
  }

  private Outcome start(KieSession session, CustomerCase customerCase) {
    Customer customer = customerCase.customer();
    Outcome outcome = new Outcome(customer.status() == Customer.Status.LOST);
    session.setGlobal("outcome", outcome);
    session.setGlobal("thresholds", thresholds);
    session.insert(
        new CaseFacts(
            customerCase.asOf(),
            Objects.requireNonNullElse(customer.tier(), "unknown"),
            Objects.requireNonNullElse(customer.status(), Customer.Status.ACTIVE)));
    return outcome;
  }

  private static void given(KieSession session, Map<String, Object> signals) {
    signals.forEach(
        (id, value) -> {
          if (value instanceof Double number) {
            session.insert(new Figure(id, number));
          } else if (value instanceof Boolean flag) {
            session.insert(new Figure(id, flag ? 1 : 0));
          } else if (value instanceof Money money) {
            session.insert(new Figure(id, money.amount().doubleValue()));
          } else if (value instanceof String word) {
            session.insert(new Word(id, word));
          }
        });
  }
}
