package io.github.churnrx.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.Diagnoser;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeteredDiagnoserTest {

  @Test
  void it_hands_every_call_on_and_leaves_none_to_a_default_that_would_lose_the_pinned_version() {
    List<String> calls = signatures(Diagnoser.class);

    assertThat(calls).isNotEmpty();
    assertThat(signatures(MeteredDiagnoser.class)).containsAll(calls);
  }

  private static List<String> signatures(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(MeteredDiagnoserTest::signature)
        .toList();
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }
}
