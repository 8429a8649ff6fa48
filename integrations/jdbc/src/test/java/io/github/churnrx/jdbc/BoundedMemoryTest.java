package io.github.churnrx.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Diagnoses many customers with events in a process with little memory. The build takes 10,000;
 * {@code -Dchurnrx.customers=200000} takes as many as that.
 */
class BoundedMemoryTest {
  private static final int CUSTOMERS = Integer.getInteger("churnrx.customers", 10_000);

  /** A transaction of 500, and what is read ahead; not the 9,000 that were read before. */
  private static final Pattern KEPT =
      Pattern.compile("read " + CUSTOMERS + ", in memory near the end (\\d+)");

  @TempDir Path folder;

  @Test
  void many_customers_of_postgresql_need_little_memory()
      throws SQLException, IOException, InterruptedException {
    diagnosed(Databases.POSTGRESQL.url());
  }

  @Test
  void many_customers_of_h2_need_little_memory()
      throws SQLException, IOException, InterruptedException {
    diagnosed("jdbc:h2:file:" + folder.resolve("crm").toAbsolutePath());
  }

  private static void diagnosed(String url) throws SQLException, IOException, InterruptedException {
    DataSource source = Databases.at(url);
    Crm.createTables(source);
    Crm.fill(source, CUSTOMERS);
    Process process =
        new ProcessBuilder(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                    .toString(),
                CUSTOMERS > 10_000 ? "-Xmx128m" : "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeBatch.class.getName(),
                url,
                Integer.toString(CUSTOMERS - 1_000))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("diagnosed " + CUSTOMERS + ", rejected 0");
    Matcher kept = KEPT.matcher(said);
    assertThat(kept.find()).as(said).isTrue();
    assertThat(Integer.parseInt(kept.group(1))).as(said).isLessThanOrEqualTo(1_500);
    if (CUSTOMERS > 10_000) {
      System.out.println(url + "\n" + said);
    }
  }
}
