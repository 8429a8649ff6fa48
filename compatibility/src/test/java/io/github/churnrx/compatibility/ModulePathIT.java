package io.github.churnrx.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.compatibility.GuestProcess.Ran;
import io.github.churnrx.workbench.workbook.WorkbookExport;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a module of its own, with the packaged artifacts on the module path. */
class ModulePathIT {
  @TempDir Path folder;

  @Test
  void a_module_that_requires_the_library_gets_the_same_answers() throws Exception {
    Path module = compiled(Jars.ofRules());

    Ran onModulePath =
        new GuestProcess(folder.resolve("module")).onModulePath(Jars.ofRules(), module);

    assertThat(onModulePath.text("first.zh.txt")).contains("客户经理");
    assertThat(onModulePath.texts()).isEqualTo(GuestProcess.usually().texts());
  }

  @Test
  void a_layer_in_a_workbook_is_read_where_the_workbench_lies_on_the_path() throws Exception {
    Path layer = folder.resolve("layer.xlsx");
    try (OutputStream out = Files.newOutputStream(layer)) {
      WorkbookExport.of(List.of(GuestProcess.LAYER), Set.of(), Locale.CHINESE).writeTo(out);
    }
    Path module = compiled(Jars.ofRules());

    Ran with =
        new GuestProcess(folder.resolve("with"))
            .layer(layer)
            .onModulePath(Jars.ofRulesAndWorkbench(), module);
    Ran without =
        new GuestProcess(folder.resolve("without"))
            .layer(layer)
            .onModulePath(Jars.ofRules(), module);

    assertThat(with.text("layer.txt")).contains("门户难用");
    assertThat(without.status()).isNotZero();
    assertThat(without.err()).contains("KnowledgeException", "layer.xlsx");
  }

  private Path compiled(Jars path) throws Exception {
    Path module = folder.resolve("module-classes");
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told);
    try (Stream<Path> program =
        Files.list(Path.of("src/main/java/io/github/churnrx/compatibility"))) {
      Stream<String> sources =
          Stream.concat(Stream.of(Path.of("src/it/module-info.java")), program).map(Path::toString);
      Stream<String> options =
          Stream.of(
              "-encoding",
              "UTF-8",
              "-proc:none",
              "-Xlint:all",
              "-Werror",
              "-d",
              module.toString(),
              "-p",
              path.path(),
              "-cp",
              Jars.PROGRAM.toString());
      int status =
          ToolProvider.findFirst("javac")
              .orElseThrow()
              .run(out, out, Stream.concat(options, sources).toArray(String[]::new));
      assertThat(status).as(told.toString()).isZero();
    }
    return module;
  }
}
