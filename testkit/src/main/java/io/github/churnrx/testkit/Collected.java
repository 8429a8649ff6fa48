package io.github.churnrx.testkit;

import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Failed expectations of one diagnosis, told together. */
final class Collected implements Verdicts {
  private final List<Failure> failures = new ArrayList<>();
  private boolean isExpecting;

  @Override
  public void fail(Failure failure) {
    failures.add(failure);
  }

  @Override
  public void expect() {
    isExpecting = true;
  }

  /** Lets an error of the test itself pass, and what failed before it along with it. */
  void addTo(RuntimeException error) {
    failures.forEach(failure -> error.addSuppressed(Failures.of(failure.text())));
  }

  /**
   * Throws one error with all failures, if there are any, and the explanation of the first.
   *
   * @throws AssertionError also if nothing at all was expected
   */
  void conclude() {
    if (!isExpecting) {
      throw Failures.of(
          Text.of("没有写任何期望：什么也没有检验", "nothing is expected: nothing would be tested")
              .in(Language.now()));
    }
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
