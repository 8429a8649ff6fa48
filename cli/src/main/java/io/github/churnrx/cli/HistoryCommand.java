package io.github.churnrx.cli;

import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import io.github.churnrx.store.Trial;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command churnrx history. */
@Command(name = "history")
final class HistoryCommand extends Subcommand {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Parameters(paramLabel = "STORE", descriptionKey = "STORE")
  private Path directory = Path.of("");

  HistoryCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    KnowledgeStore store = KnowledgeStore.at(directory);
    Release current = store.requireCurrent();
    List<Release> history = store.history();
    Grid grid = new Grid();
    grid.add(
        "",
        say("序号", "no."),
        say("时间", "when"),
        say("版本", "version"),
        say("方式", "how"),
        say("谁", "who"),
        say("场景", "scenarios"),
        say("影响", "impact"),
        say("说明", "note"));
    for (Release release : history) {
      grid.add(
          release.equals(current) ? "*" : "",
          String.valueOf(release.number()),
          TIME.format(release.at().atZone(ZoneId.systemDefault())),
          release.shortVersion(),
          say(release.kind().label().zh(), release.kind().label().en()),
          release.by().isEmpty() ? "-" : release.by(),
          scenarios(release),
          impact(release),
          release.note().strip().replaceAll("\\R", " "));
    }
    String counts =
        say(
            "共 " + history.size() + " 次；* 为当前版本。\n",
            history.size() + (history.size() == 1 ? " line" : " lines") + "; * is current.\n");
    console.print(grid + counts);
    return ExitCode.GOOD;
  }

  private String scenarios(Release release) {
    Trial trial = release.trial();
    if (trial == null) {
      return "-";
    }
    return trial.scenarios() == 0 ? say("未测试", "untested") : String.valueOf(trial.scenarios());
  }

  private static String impact(Release release) {
    Trial trial = release.trial();
    Trial.Impact impact = trial == null ? null : trial.impact();
    return impact == null ? "-" : percent(impact.share()) + " / " + impact.customers();
  }

  /** Returns a share in percent with at most two decimals. */
  static String percent(double share) {
    return String.format(
        Locale.ROOT,
        "%s%%",
        BigDecimal.valueOf(share * 100)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString());
  }
}
