package io.github.churnrx.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.benchmarks.peer.DrlWriter;
import io.github.churnrx.benchmarks.peer.DroolsPeer;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.engine.Engine;
import io.github.churnrx.engine.Patterns;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A comparison of speed means nothing unless all do the same work. */
class PeersAgreeTest {

  @Test
  void over_figures_all_peers_find_the_same() {
    Knowledge knowledge = SnapshotCases.knowledge(120);
    Engine ours = Engine.of(knowledge, Patterns.none());
    Engine loop = PlainLoop.engine(knowledge);
    DroolsPeer drools =
        DroolsPeer.compiled(DrlWriter.overSnapshot(knowledge), knowledge.thresholds());
    Set<String> raised = new HashSet<>();

    for (CustomerCase customerCase : SnapshotCases.customerCases(2000)) {
      Diagnosis diagnosis = ours.diagnose(customerCase, Run.none());

      assertThat(loop.diagnose(customerCase, Run.none())).isEqualTo(diagnosis);
      assertThat(drools.diagnose(customerCase, SnapshotCases.snapshot(customerCase)).summary())
          .isEqualTo(Summary.of(diagnosis));
      raised.addAll(Summary.of(diagnosis).symptoms());
    }
    assertThat(raised).hasSize(120);
  }

  @Test
  void over_events_all_peers_find_the_same() {
    Knowledge knowledge = EventCases.knowledge();
    Engine ours = Engine.of(knowledge, EventCases.patterns());
    Engine loop = PlainLoop.engine(knowledge);
    String drl = DrlWriter.overEvents(knowledge);
    DroolsPeer compiled = DroolsPeer.compiled(drl, knowledge.thresholds());
    DroolsPeer interpreted = DroolsPeer.interpreted(drl, knowledge.thresholds());
    Set<String> raised = new HashSet<>();
    List<CustomerCase> cases = EventCases.customerCases(2000);

    for (int i = 0; i < cases.size(); i++) {
      CustomerCase customerCase = cases.get(i);
      Diagnosis diagnosis = ours.diagnose(customerCase, Run.none());

      assertThat(loop.diagnose(customerCase, Run.none())).isEqualTo(diagnosis);
      assertThat(compiled.diagnose(customerCase).summary()).isEqualTo(Summary.of(diagnosis));
      if (i < 200) {
        assertThat(interpreted.diagnose(customerCase).summary()).isEqualTo(Summary.of(diagnosis));
      }
      raised.addAll(Summary.of(diagnosis).symptoms());
    }
    assertThat(raised).contains("OWNER_LEFT_UNATTENDED", "REBATE_ASKED").hasSizeGreaterThan(60);
  }
}
