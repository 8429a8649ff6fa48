package io.github.churnrx.spring.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.spring.ChurnRxAutoConfiguration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RiskControllerTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ChurnRxAutoConfiguration.class))
          .withPropertyValues("churnrx.knowledge=classpath:our-knowledge")
          .withBean(RiskController.class);

  @Test
  void a_late_rebate_is_told() {
    application.run(
        context ->
            assertThat(
                    context
                        .getBean(RiskController.class)
                        .diagnosis("C1", LocalDate.of(2026, 6, 30), 120))
                .contains("We owe the customer a rebate"));
  }
}
