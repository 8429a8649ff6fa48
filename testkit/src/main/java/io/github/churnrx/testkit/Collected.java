package io.github.churnrx.testkit;

import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Failed expectations of one diagnosis, told together. */
final class Collected implements Verdicts {
  private final List<Failure> failures = new ArrayList<>();

  @Override
  public void fail(Failure failure) {
    failures.add(failure);
  }

  /** Throws one error with all failures, if there are any, and the explanation of the first. */
  void conclude() {
    if (failures.isEmpty()) {
      return;
    }
    Failure first = failures.get(0);
    if (failures.size() == 1) {
      AT_ONCE.fail(first);
    }
    Examined about = first.about();
    String count =
        Text.of("（不符之处 " + failures.size() + "）", " (" + failures.size() + " failures)")
            .in(about.locale());
    Set<String> open =
        failures.stream().map(Failure::open).flatMap(Set::stream).collect(Collectors.toSet());
    throw Failures.of(
        about.head()
            + count
            + "\n"
            + failures.stream().map(Failure::lines).collect(Collectors.joining("\n\n"))
            + "\n\n"
            + about.why(open));
  }
}
