package io.github.churnrx.cli;

import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import io.github.churnrx.store.Trial;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx history. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class HistoryCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Console console;

  @Parameters(paramLabel = "STORE", descriptionKey = "store")
  private Path directory = Path.of("");

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    KnowledgeStore store = KnowledgeStore.at(directory);
    Release current = store.requireCurrent();
    List<Release> history = store.history();
    Grid grid = new Grid();
    grid.add(
        "",
        speech.say("序号", "no."),
        speech.say("时间", "when"),
        speech.say("版本", "version"),
        speech.say("方式", "how"),
        speech.say("谁", "who"),
        speech.say("场景", "scenarios"),
        speech.say("影响", "impact"),
        speech.say("说明", "note"));
    for (Release release : history) {
      grid.add(
          release.equals(current) ? "*" : "",
          String.valueOf(release.number()),
          TIME.format(release.at().atZone(ZoneId.systemDefault())),
          release.shortVersion(),
          speech.say(release.kind().label().zh(), release.kind().label().en()),
          release.by().isEmpty() ? "-" : release.by(),
          scenarios(release, speech),
          impact(release),
          release.note().strip().replaceAll("\\R", " "));
    }
    String counts =
        speech.say(
            "共 " + history.size() + " 次；* 为当前版本。\n",
            history.size() + (history.size() == 1 ? " line" : " lines") + "; * is current.\n");
    console.out().write((grid + counts).getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return ExitCode.GOOD;
  }

  private static String scenarios(Release release, Voice speech) {
    Trial trial = release.trial();
    if (trial == null) {
      return "-";
    }
    return trial.scenarios() == 0
        ? speech.say("未测试", "untested")
        : String.valueOf(trial.scenarios());
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
