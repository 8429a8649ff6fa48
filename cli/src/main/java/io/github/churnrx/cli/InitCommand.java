package io.github.churnrx.cli;

import io.github.churnrx.workbench.format.Wording;
import io.github.churnrx.workbench.starters.Starter;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx init. */
@Command(name = "init")
final class InitCommand extends Subcommand {
  @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
  private Path dir = Paths.get("");

  @Option(names = "--full")
  private boolean full;

  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  @Mixin private IndustryOption industry = new IndustryOption();

  InitCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    boolean isChinese = locale().equals(Locale.CHINESE);
    int files =
        create(new Starter(name(), full, industry.names(), isChinese ? Wording.ZH : Wording.IDS));
    String report =
        say(
            "已建立 " + dir + "，共 " + files + " 个文件；先看 README.zh.md。\n接下来：\n",
            dir + " created, with " + files + " files; README.md explains them.\nNext:\n");
    console.print(report + "  " + command("validate") + "\n  " + command("test") + "\n");
    return ExitCode.GOOD;
  }

  private String command(String name) {
    List<Object> words = new ArrayList<>(List.of(name, dir));
    industry.names().forEach(one -> words.addAll(List.of("--industry", one)));
    return next(words.toArray());
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
