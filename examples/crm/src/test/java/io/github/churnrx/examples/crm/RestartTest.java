package io.github.churnrx.examples.crm;

import static io.github.churnrx.examples.crm.Browser.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestartTest {
  private static final String DISPUTED = "/customers/D0006";
  private static final String ASKED = "interview.understands-bill";

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_restart_keeps_what_was_noted_and_creates_nothing_twice(
      Databases databases, @TempDir Path folder) throws SQLException {
    String database = databases.fresh(folder);
    String before;
    try (RunningCrm crm = RunningCrm.at(database)) {
      Browser browser = new Browser(crm.address());
      browser.get("/?lang=en");
      browser.post(DISPUTED + "/answers", "signal", ASKED, "given", "false");
      String action = "CHECK_IN";
      browser.post(
          DISPUTED + "/actions", "action", action, "outcome", "NO_ANSWER", "note", "午休 🙂");
      before = words(browser.get(DISPUTED));
    }

    try (RunningCrm crm = RunningCrm.at(database)) {
      Browser browser = new Browser(crm.address());
      String list = words(browser.get("/?lang=en"));

      assertThat(words(browser.get(DISPUTED)))
          .isEqualTo(before)
          .contains("Noted so far")
          .contains("accept every item? no");
      assertThat(list).contains("300 customers").doesNotContain("under way");
      assertThat(
              crm.database()
                  .queryForList(
                      "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\""
                          + " AND \"version\" IS NOT NULL ORDER BY 1",
                      String.class))
          .containsExactly("1", "2", "3");
    }
  }

  @Test
  void without_customers_the_list_is_empty_and_says_so(@TempDir Path folder) throws SQLException {
    String database = Databases.H2.fresh(folder);
    try (RunningCrm crm = RunningCrm.at(database, "--crm.example-dealers=false")) {
      Browser browser = new Browser(crm.address());

      assertThat(words(browser.get("/?lang=en")))
          .contains("0 customers")
          .contains("Nobody is like");
    }
  }
}
