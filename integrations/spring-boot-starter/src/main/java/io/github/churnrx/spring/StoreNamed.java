package io.github.churnrx.spring;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the configuration names a store; a placeholder that is empty names none. */
final class StoreNamed extends SpringBootCondition {
  static final String PROPERTY = "churnrx.store";

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    ConditionMessage.Builder message = ConditionMessage.forCondition("ChurnRx store");
    return StringUtils.hasText(context.getEnvironment().getProperty(PROPERTY))
        ? ConditionOutcome.match(message.found("property").items(PROPERTY))
        : ConditionOutcome.noMatch(message.didNotFind("property").items(PROPERTY));
  }
}
