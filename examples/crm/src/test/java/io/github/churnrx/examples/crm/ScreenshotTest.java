package io.github.churnrx.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the pages as a desk and a phone show them; the pictures stay in target/screenshots. */
class ScreenshotTest {
  private static final Path PICTURES = Path.of("target", "screenshots");

  @TempDir @Nullable Path profiles;

  @Test
  void pages_fit_a_desk_and_a_phone() throws IOException, InterruptedException {
    Optional<Path> chromium = chromium();
    assumeTrue(chromium.isPresent(), "skipped: chromium is not installed on this machine");
    Files.createDirectories(PICTURES);

    String crm = RunningCrm.shared().address();
    for (int width : List.of(1440, 390)) {
      looks(chromium.get(), crm + "/?lang=en", "list-" + width, width);
      looks(chromium.get(), crm + "/customers/D0006?lang=zh", "one-" + width, width);
    }
  }

  private void looks(Path chromium, String page, String name, int width)
      throws IOException, InterruptedException {
    Path picture = PICTURES.resolve(name + ".png").toAbsolutePath();
    Files.deleteIfExists(picture);
    Process process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profiles + File.separator + name,
                "--window-size=" + width + ",1600",
                "--screenshot=" + picture,
                page)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("chromium ends").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }

    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(colours(image)).as("%s shows something", name).isGreaterThan(50);
  }

  private static long colours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).distinct().count();
  }

  private static Optional<Path> chromium() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
