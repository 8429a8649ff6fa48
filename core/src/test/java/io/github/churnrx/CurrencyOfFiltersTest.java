package io.github.churnrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signal counts only orders from 100 CNY. */
class CurrencyOfFiltersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  @TempDir private Path folder;

  private ChurnRx churnRx() throws IOException {
    Files.createDirectory(folder.resolve("symptoms"));
    write("knowledge.yaml", "name: filters", "families:", "  f: {zh: 族, en: family, kind: data}");
    write(
        "signals.csv",
        "id,zh,en,type,of,measure,where",
        "orders.big,大单,big orders,number,orders,count,amount >= 100 CNY");
    write("causes.csv", "id,zh,en,class,explain-zh,explain-en", "C,原因,cause,PRICE,解释,explained");
    write(
        "symptoms/all.csv",
        "id,zh,en,when-1,family,supports",
        "S,症状,symptom,orders.big >= 1,f,C strong");
    write("actions.csv", "id,zh,en,stage,for,priority,role,due", "A,行动,action,retain,C,1,sales,3");
    write("roles.csv", "id,zh,en", "sales,销售,sales team");
    return ChurnRx.builder().knowledge(folder).build();
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
  }

  private static CustomerCase order(String currency) {
    Money amount = Money.of(500, currency);
    return CustomerCase.of("K1").asOf(DAY).orders(new Order(DAY, amount, null, null, null)).build();
  }

  @Test
  void a_case_in_the_currency_of_the_filter_is_diagnosed() throws IOException {
    assertThat(churnRx().diagnose(order("CNY")).mainCause()).isPresent();
  }

  @Test
  void a_case_in_another_currency_is_rejected() throws IOException {
    ChurnRx churnRx = churnRx();
    assertThatThrownBy(() -> churnRx.diagnose(order("USD")))
        .isInstanceOf(RejectedCaseException.class)
        .hasMessageContaining("USD");
  }
}
