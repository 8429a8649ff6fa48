package com.example.crm;

import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;

import io.github.churnrx.testkit.junit.ChurnRxTest;
import io.github.churnrx.testkit.junit.ScenarioTests;
import io.github.churnrx.validation.Validation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our own knowledge is sound, and says what its scenarios say. */
@ChurnRxTest(knowledge = "src/main/knowledge")
class KnowledgeTest {

  @Test
  void knowledge_is_sound(Validation validation) {
    assertThat(validation).isSound();
  }

  @TestFactory
  Stream<DynamicTest> scenarios(ScenarioTests scenarios) {
    return scenarios.reaching(100).tests();
  }
}
