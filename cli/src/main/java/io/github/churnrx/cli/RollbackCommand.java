package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx rollback. */
@Command(name = "rollback")
final class RollbackCommand extends Subcommand {
  @Parameters(paramLabel = "STORE", descriptionKey = "STORE")
  private Path directory = Path.of("");

  @Option(names = "--to", paramLabel = "VERSION")
  private @Nullable String to;

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Option(names = "--by", paramLabel = "NAME")
  private String by = System.getProperty("user.name", "");

  RollbackCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    KnowledgeStore store = KnowledgeStore.at(directory);
    Release before = store.requireCurrent();
    Release target = to == null ? previous(store) : store.find(to);
    warnOfChanges(target, knowledge(target));
    Release now = store.rollback(target, by, note);
    String why = now.note().isEmpty() ? "" : say("说明：", "Note: ") + now.note() + "\n";
    String undo = next("rollback", directory, "--to", before.shortVersion());
    console.print(
        now.equals(before)
            ? say(
                "没有变化：" + now.shortVersion() + " 已是当前版本。\n",
                "Nothing to do: " + now.shortVersion() + " is the current version already.\n")
            : say(
                "已从 "
                    + before.shortVersion()
                    + " 回退到 "
                    + now.shortVersion()
                    + "（第 "
                    + now.number()
                    + " 次）。\n"
                    + why
                    + "撤回："
                    + undo
                    + "\n",
                "Rolled back from "
                    + before.shortVersion()
                    + " to "
                    + now.shortVersion()
                    + " (no. "
                    + now.number()
                    + ").\n"
                    + why
                    + "To undo: "
                    + undo
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

  private void warnOfChanges(Release target, Knowledge knowledge) {
    if (!knowledge.version().equals(target.version())) {
      console.remark(
          say(
              "注意：该版本由另一个 ChurnRx 发布，现在的诊断可能与当时不同。",
              "Note: another ChurnRx has published this version; it may diagnose differently"
                  + " from what it did then."));
    }
  }
}
