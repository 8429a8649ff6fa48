package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx rollback. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class RollbackCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STORE", descriptionKey = "store")
  private Path directory = Path.of("");

  @Option(names = "--to", paramLabel = "VERSION", descriptionKey = "rollback-to")
  private @Nullable String to;

  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "publish-note")
  private String note = "";

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "publish-by")
  private String by = System.getProperty("user.name", "");

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  RollbackCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    KnowledgeStore store = KnowledgeStore.at(directory);
    Release before = store.requireCurrent();
    Release target = to == null ? previous(store) : store.find(to);
    warnOfChanges(target, knowledge(target), speech);
    Release now = store.rollback(target, by, note);
    print(
        now.equals(before)
            ? speech.say(
                "没有变化：" + now.shortVersion() + " 已是当前版本。\n",
                "Nothing to do: " + now.shortVersion() + " is the current version already.\n")
            : speech.say(
                "已从 "
                    + before.shortVersion()
                    + " 回退到 "
                    + now.shortVersion()
                    + "（第 "
                    + now.number()
                    + " 次）。\n撤回：churnrx rollback "
                    + directory
                    + " --to "
                    + before.shortVersion()
                    + "\n",
                "Rolled back from "
                    + before.shortVersion()
                    + " to "
                    + now.shortVersion()
                    + " (no. "
                    + now.number()
                    + ").\nTo undo: churnrx rollback "
                    + directory
                    + " --to "
                    + before.shortVersion()
                    + "\n"));
    return ExitCode.GOOD;
  }

  private static Release previous(KnowledgeStore store) {
    return store
        .previous()
        .orElseThrow(
            () ->
                Failure.usage(
                    "没有更早的版本可以回退；见 churnrx history",
                    "there is no earlier version to roll back to; see churnrx history"));
  }

  /** What this library could not use any more must not become current. */
  private Knowledge knowledge(Release target) {
    return ChurnRx.builder()
        .knowledge(directory.resolveSibling(directory.getFileName() + "@" + target.content()))
        .build()
        .knowledge();
  }

  private void warnOfChanges(Release target, Knowledge knowledge, Voice speech) {
    if (!knowledge.version().equals(target.version())) {
      console
          .err()
          .println(
              speech.say(
                  "注意：该版本由另一个 ChurnRx 发布，现在的诊断可能与当时不同。",
                  "Note: another ChurnRx has published this version; it may diagnose differently"
                      + " from what it did then."));
    }
  }

  private void print(String text) throws IOException {
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }
}
