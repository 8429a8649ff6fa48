package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;
import static io.github.churnrx.testkit.Words.plain;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when an action is advised, which tells why it is not. */
final class Indications {
  private static final int MOST = 3;

  private final Examined examined;

  Indications(Examined examined) {
    this.examined = examined;
  }

  List<Text> of(Entry action) {
    Optional<Action> known = examined.names().knowledge().action(action.id());
    return known.stream()
        .flatMap(found -> found.indications().stream())
        .limit(MOST)
        .map(this::row)
        .toList();
  }

  private Text row(Indication row) {
    List<Text> parts = new ArrayList<>();
    parts.add(words(row.targets().stream()));
    if (!row.tiers().isEmpty()) {
      parts.add(join(Text.of("层级 ", "tier "), words(row.tiers().stream()), tier()));
    }
    if (!row.statuses().isEmpty()) {
      parts.add(
          join(
              Text.of("状态 ", "status "),
              words(row.statuses().stream().map(status -> status.name()))));
    }
    if (row.grade() != null) {
      parts.add(join(Text.of("至少", "at least "), row.grade().label()));
    }
    row.when().forEach(condition -> parts.add(condition(condition)));
    return join(Text.of("它用于 ", "it is for "), Words.list(parts), plain("  [" + row.at() + "]"));
  }

  private Text tier() {
    String found = examined.diagnosis().tier().map(Tier::id).orElse(Tier.UNKNOWN);
    return Text.of("（为 " + found + "）", " (it is " + found + ")");
  }

  private Text condition(Condition condition) {
    String signal = condition.signal().id();
    return examined
        .diagnosis()
        .reading(signal)
        .map(
            reading ->
                Text.of(
                    signal + " " + condition.test() + "（为 " + reading.text(Locale.CHINESE) + "）",
                    signal
                        + " "
                        + condition.test()
                        + " (it is "
                        + reading.text(Locale.ENGLISH)
                        + ")"))
        .orElseGet(() -> plain(signal + " " + condition.test()));
  }

  private static Text words(Stream<String> ids) {
    return plain(String.join(" / ", ids.sorted().toList()));
  }
}
