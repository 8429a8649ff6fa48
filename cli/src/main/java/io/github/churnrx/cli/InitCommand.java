package io.github.churnrx.cli;

import io.github.churnrx.workbench.format.Wording;
import io.github.churnrx.workbench.starters.Starter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx init. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", descriptionKey = "init-DIR")
  private Path dir = Paths.get("");

  @Option(names = "--full", descriptionKey = "init-full")
  private boolean full;

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "init-name")
  private @Nullable String name;

  @Option(names = "--industry", paramLabel = "NAME", descriptionKey = "init-industry")
  private List<String> industries = new ArrayList<>();

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "init-lang",
      converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    boolean isChinese = speech.locale().equals(Locale.CHINESE);
    int files = create(new Starter(name(), full, industries, isChinese ? Wording.ZH : Wording.IDS));
    StringBuilder options = new StringBuilder();
    industries.forEach(industry -> options.append(" --industry ").append(industry));
    String report =
        speech.say(
            "已建立 " + dir + "，共 " + files + " 个文件；先看 README.zh.md。\n接下来：\n",
            dir + " created, with " + files + " files; README.md explains them.\nNext:\n");
    report += "  churnrx validate " + dir + options + "\n  churnrx test " + dir + options + "\n";
    console.out().write(report.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return ExitCode.GOOD;
  }

  private int create(Starter starter) throws IOException {
    try {
      return starter.create(dir);
    } catch (DirectoryNotEmptyException e) {
      throw Failure.usage(
          "目录 " + dir + " 不是空的；请另选目录，以免覆盖其中的文件",
          "the directory " + dir + " is not empty; choose another, so that nothing is overwritten");
    } catch (FileAlreadyExistsException e) {
      throw Failure.usage(
          dir + " 是文件；请另选目录", dir + " is a file; choose a directory that does not exist");
    }
  }

  /** Returns the name as given, or that of the directory as far as it can stand in one. */
  private String name() {
    if (name != null) {
      if (!Starter.isName(name)) {
        throw Failure.usage(
            "名称“" + name + "”须以字母开头，只含字母、数字和 -",
            "the name \""
                + name
                + "\" must begin with a letter and hold letters, digits and - only");
      }
      return name;
    }
    Path last = dir.toAbsolutePath().normalize().getFileName();
    String own = last == null ? "" : last.toString().replaceAll("[^A-Za-z0-9-]", "");
    return Starter.isName(own) ? own : "our-knowledge";
  }
}
