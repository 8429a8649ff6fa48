package io.github.churnrx.workbench.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerFolderTest {
  @TempDir Path folder;

  private static SortedMap<String, byte[]> files(String... pathsAndTexts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  @Test
  void if_one_file_cannot_be_written_all_are_as_they_were() throws IOException {
    Path ours = Files.createDirectory(folder.resolve("ours"));
    Workbooks.write(ours, "a.csv", "old a");
    Workbooks.write(ours, "z.csv", "old z");
    Map<String, String> before = Workbooks.files(ours);

    assertThatThrownBy(
            () ->
                LayerFolder.write(
                    ours, files("a.csv", "new a", "b/new.csv", "new b", "z.csv/x.csv", "new x")))
        .isInstanceOf(IOException.class);
    assertThat(Workbooks.files(ours)).isEqualTo(before);
  }

  @Test
  void files_are_added_and_replaced_and_nothing_is_left_behind() throws IOException {
    Path ours = folder.resolve("deep/ours");
    LayerFolder.write(ours, files("a.csv", "1", "b/c.csv", "2"));
    LayerFolder.write(ours, files("a.csv", "3", "d/e.csv", "4"));

    assertThat(Workbooks.files(folder))
        .isEqualTo(
            Map.of("deep/ours/a.csv", "3", "deep/ours/b/c.csv", "2", "deep/ours/d/e.csv", "4"));
  }

  @Test
  void nothing_is_written_outside_the_directory() throws IOException {
    Path ours = folder.resolve("ours");

    assertThatThrownBy(() -> LayerFolder.write(ours, files("../outside.csv", "x")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../outside.csv does not lie within");
    assertThat(Workbooks.files(folder)).isEmpty();
    assertThat(ours).doesNotExist();
  }
}
