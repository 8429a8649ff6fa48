package io.github.churnrx.engine;

import io.github.churnrx.evidence.SymptomIndex;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.Knowledge.PatternRule;
import io.github.churnrx.signals.SignalIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;

/**
 * Runs the rows of the tables and the event patterns as Drools rules: one rule base per knowledge,
 * one session per case, always disposed. Thread-safe.
 */
public final class DroolsRunner implements RuleRunner {
  private final InternalKnowledgeBase base;
  private final KieSessionConfiguration sessions;
  private final int symptoms;
  private final IdentityHashMap<Rule, Target> raisedBy = new IdentityHashMap<>();
  private final Set<EventType> matchedTypes = EnumSet.noneOf(EventType.class);
  private final boolean matchesCustomerCase;

  private DroolsRunner(InternalKnowledgeBase base, Knowledge knowledge, SymptomIndex symptomIndex) {
    this.base = base;
    this.sessions = RuleBaseFactory.newKnowledgeSessionConfiguration();
    this.sessions.setOption(KeepReferenceOption.NO);
    this.symptoms = symptomIndex.size();
    for (PatternFile file : knowledge.patterns()) {
      for (PatternRule rule : file.rules()) {
        int symptom = symptomIndex.place(rule.raises());
        if (symptom >= 0) {
          raisedBy.put(base.getRule(file.packageName(), rule.name()), new Target(symptom, rule));
        }
      }
    }
    Set<Class<?>> types = new HashSet<>();
    for (ObjectTypeNode node : base.getRete().getObjectTypeNodes()) {
      if (node.getObjectType() instanceof ClassObjectType type) {
        types.add(type.getClassType());
      }
    }
    for (EventType type : EventType.values()) {
      if (types.stream().anyMatch(matched -> matched.isAssignableFrom(type.eventClass()))) {
        matchedTypes.add(type);
      }
    }
    this.matchesCustomerCase = types.contains(CustomerCase.class);
  }

  /** Builds the rules of knowledge. */
  public static DroolsRunner of(
      Knowledge knowledge, SignalIndex signals, SymptomIndex symptoms, Patterns patterns) {
    TableRules tables = new TableRules(signals);
    List<Model> models = new ArrayList<>();
    models.add(tables.symptoms(knowledge));
    models.add(tables.prescriptions(knowledge));
    knowledge.patterns().forEach(file -> models.add(patterns.model(file)));
    // Drools finds its services through the context class loader.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(DroolsRunner.class.getClassLoader());
    try {
      KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
      configuration.setOption(EventProcessingOption.CLOUD);
      configuration.setOption(KieBaseMutabilityOption.DISABLED);
      InternalKnowledgeBase base = KieBaseBuilder.createKieBaseFromModel(models, configuration);
      Rehearsal.play(configuration);
      requireAllRules(base, knowledge);
      return new DroolsRunner(base, knowledge, symptoms);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Drools drops a rule without a word when two have one name; so they are counted. */
  private static void requireAllRules(InternalKnowledgeBase base, Knowledge knowledge) {
    int expected = 0;
    for (var symptom : knowledge.symptoms()) {
      expected += symptom.ways().size();
    }
    for (var action : knowledge.actions()) {
      expected += action.indications().size();
    }
    for (PatternFile file : knowledge.patterns()) {
      expected += file.rules().size();
    }
    int built = 0;
    for (KiePackage rules : base.getKiePackages()) {
      built += rules.getRules().size();
    }
    if (built != expected) {
      throw new IllegalStateException(
          "built " + built + " rules of " + expected + " rows and patterns");
    }
  }

  @Override
  public Rounds open(CaseFact caseFact) {
    return new SessionRounds(caseFact);
  }

  /** Returns how many symptoms a case fact must have room for. */
  int symptoms() {
    return symptoms;
  }

  private final class SessionRounds implements Rounds {
    private final CaseFact caseFact;
    private final KieSession session;

    SessionRounds(CaseFact caseFact) {
      this.caseFact = caseFact;
      this.session = base.newKieSession(sessions, null);
    }

    @Override
    public void diagnose() {
      if (!raisedBy.isEmpty()) {
        session.addEventListener(new PatternListener(caseFact));
      }
      session.insert(caseFact);
      CustomerCase customerCase = caseFact.signals().customerCase();
      if (matchesCustomerCase) {
        session.insert(customerCase);
      }
      for (EventType type : matchedTypes) {
        for (Event event : customerCase.events(type)) {
          session.insert(event);
        }
      }
      session.fireAllRules();
    }

    @Override
    public void prescribe(List<Finding> findings) {
      for (Finding finding : findings) {
        session.insert(finding);
      }
      session.fireAllRules();
    }

    @Override
    public void close() {
      session.dispose();
    }
  }

  /** Raises the symptom of a pattern that fires, with the events that it matched. */
  private final class PatternListener extends DefaultAgendaEventListener {
    private final CaseFact caseFact;

    PatternListener(CaseFact caseFact) {
      this.caseFact = caseFact;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent fired) {
      Target target = raisedBy.get(fired.getMatch().getRule());
      if (target != null && target.isKnown(caseFact.signals().customerCase())) {
        List<Event> events = new ArrayList<>();
        for (Object matched : fired.getMatch().getObjects()) {
          if (matched instanceof Event event) {
            events.add(event);
          }
        }
        events.sort(Comparator.comparing(Event::date));
        caseFact.raised().raise(target.symptom(), events);
      }
    }
  }

  /**
   * What a pattern raises, provided that the streams it needs are known: of one that is not,
   * nothing can be said to be missing.
   */
  private record Target(int symptom, PatternRule rule) {
    boolean isKnown(CustomerCase customerCase) {
      return rule.lacks(customerCase).isEmpty();
    }
  }
}
