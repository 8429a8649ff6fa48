package io.github.churnrx.workbench.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * LibreOffice itself opens, edits and saves a workbook. Where it is not installed, this is skipped;
 * {@link EditedWorkbookTest} does the same with a workbook as another program writes it.
 */
class LibreOfficeTest {
  private static final Path SYMPTOMS = Path.of("symptoms", "telecom.csv");

  @TempDir Path folder;
  private Path office;
  private Path layer;
  private Map<String, String> before;
  private Path book;

  @BeforeEach
  void exportLayer() throws IOException {
    Optional<Path> found =
        Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
            .map(path -> Path.of(path, "soffice"))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(),
        "LibreOffice (soffice) is not on the PATH: its round trip is not tested on this machine");
    office = found.orElseThrow();
    layer = Workbooks.copy(Workbooks.TELECOM, folder.resolve("telecom"));
    before = Workbooks.files(layer);
    book = Workbooks.export(layer, folder.resolve("book.xlsx"), Locale.CHINESE);
  }

  /** Lets LibreOffice open a file and save it in a format. */
  private Path saveAs(String format, Path file) throws IOException, InterruptedException {
    Path out = folder.resolve("as-" + format + "-" + file.getFileName());
    Process process =
        new ProcessBuilder(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    String name = file.getFileName().toString();
    Path saved = out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + format);
    assertThat(saved).as(Files.readString(folder.resolve("log.txt"))).exists();
    return saved;
  }

  @Test
  void what_libreoffice_saves_without_an_edit_changes_nothing() throws Exception {
    Path saved = saveAs("xlsx", book);

    assertThat(WorkbookImport.of(saved).problems()).isEmpty();
    assertThat(Workbooks.importInto(layer, saved)).isEmpty();
    assertThat(Workbooks.files(layer)).isEqualTo(before);
    Workbooks.importInto(folder.resolve("new"), saved);
    assertThat(Workbooks.files(folder.resolve("new"))).isEqualTo(before);
  }

  @Test
  void one_cell_edited_in_libreoffice_is_the_only_one_that_changes() throws Exception {
    Path flat = saveAs("fods", book);
    String text = Files.readString(flat);
    String cell = "<text:p>often no signal</text:p>";
    assertThat(text).containsOnlyOnce(cell);
    Files.writeString(flat, text.replace(cell, "<text:p>no signal, too often</text:p>"));
    Path saved = saveAs("xlsx", flat);
    List<FileChange> changes = Workbooks.importInto(layer, saved);

    List<String> expected =
        new ArrayList<>(Files.readAllLines(Workbooks.TELECOM.resolve(SYMPTOMS)));
    expected.set(1, expected.get(1).replace(",often no signal,", ",\"no signal, too often\","));
    assertThat(Files.readAllLines(layer.resolve(SYMPTOMS))).isEqualTo(expected);
    assertThat(changes).singleElement().satisfies(change -> assertThat(change.rows()).hasSize(1));
    Map<String, String> rest = Workbooks.files(layer);
    before.remove("symptoms/telecom.csv");
    rest.remove("symptoms/telecom.csv");
    assertThat(rest).isEqualTo(before);
  }
}
