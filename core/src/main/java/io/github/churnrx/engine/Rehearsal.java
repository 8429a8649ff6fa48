package io.github.churnrx.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;

/**
 * Fires one rule. Drools finds its services through the context class loader, some only when the
 * first rule fires, and keeps what it found or that nothing was found: so a rule is fired while
 * that of this library is set, and not by the first diagnosis in a thread of somebody else.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Builds one rule, and fires it. */
  static void play(KieBaseConfiguration configuration) {
    Variable<String> word = declarationOf(String.class);
    ModelImpl model = new ModelImpl("churnrx.rehearsal");
    model.addRule(
        rule("churnrx.rehearsal", "any word").build(pattern(word), on(word).execute(w -> {})));
    KieSession session =
        KieBaseBuilder.createKieBaseFromModel(List.of(model), configuration).newKieSession();
    try {
      session.insert("word");
      if (session.fireAllRules() != 1) {
        throw new IllegalStateException("Drools fires no rules");
      }
    } finally {
      session.dispose();
    }
  }
}
