package io.github.churnrx.workbench.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  @TempDir Path folder;

  static Stream<Arguments> layers() {
    return Stream.of(
            "../rules/knowledge",
            "../rules/knowledge/industries/finance",
            "../rules/knowledge/industries/retail",
            "../rules/knowledge/industries/telecom",
            "../rules/knowledge/industries/tourism",
            "../examples/bank/knowledge",
            "../examples/telco/knowledge")
        .flatMap(
            layer ->
                Stream.of(
                    Arguments.of(layer, Locale.CHINESE), Arguments.of(layer, Locale.ENGLISH)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("layers")
  void what_is_exported_comes_back_to_the_last_character(Path layer, Locale locale)
      throws IOException {
    Path file = Workbooks.export(layer, folder.resolve("book.xlsx"), locale);
    Path back = folder.resolve("back");
    List<FileChange> changes = Workbooks.importInto(back, file);

    assertThat(Workbooks.files(back)).isEqualTo(Workbooks.files(layer)).isNotEmpty();
    assertThat(changes).hasSameSizeAs(Workbooks.files(layer).keySet());
    assertThat(Workbooks.importInto(back, file)).as("a second time").isEmpty();
  }

  @Test
  void odd_files_come_back_as_they_were() throws IOException {
    Path layer = Files.createDirectories(folder.resolve("odd"));
    Workbooks.write(layer, "knowledge.yaml", "name: odd\r\nextends: default\r\n");
    Workbooks.write(layer, "notes.md", "# 说明\n");
    Workbooks.write(layer, ".hidden/x", "left alone");
    Workbooks.write(
        layer,
        "tiers.csv",
        "\uFEFF编号, rank ,备注\r\nKEY,1,\"a, \"\"b\"\"\"\r\n MAIN ,2\r\n\"LAST\",\" 3\",x");
    Files.write(
        layer.resolve("roles.csv"),
        "id,zh,en\nboss,老板,boss\n\n".getBytes(Charset.forName("GB18030")));
    Workbooks.write(layer, "symptoms/a very long name of a file of symptoms.csv", "id,zh\nA,甲\n");
    Workbooks.write(layer, "symptoms/a very long name of a file of symptoms 2.csv", "id\n");
    Path file = Workbooks.export(layer, folder.resolve("book.xlsx"), Locale.CHINESE);
    Path back = folder.resolve("back");
    Workbooks.importInto(back, file);

    Map<String, String> before = Workbooks.files(layer);
    assertThat(Workbooks.files(back))
        .containsOnlyKeys(
            "knowledge.yaml",
            "notes.md",
            "roles.csv",
            "symptoms/a very long name of a file of symptoms 2.csv",
            "symptoms/a very long name of a file of symptoms.csv",
            "tiers.csv")
        .allSatisfy((path, text) -> assertThat(text).isEqualTo(before.get(path)));
  }
}
