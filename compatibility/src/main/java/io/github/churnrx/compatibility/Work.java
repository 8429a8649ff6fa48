package io.github.churnrx.compatibility;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.OwnerChange.Destination;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.io.CaseDefaults;
import io.github.churnrx.io.CaseJson;
import io.github.churnrx.io.DiagnosisJson;
import io.github.churnrx.io.DiagnosisText;
import io.github.churnrx.io.Parsed;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.CsvTable;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.MappedCases;
import io.github.churnrx.mapping.MappedTables;
import io.github.churnrx.mapping.Mapping;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.store.KnowledgeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an application does with the library: from a list of paths – a layer of knowledge, a folder
 * of tables with their mapping, a folder for a store; or none, for a first diagnosis only – to
 * texts by their names. Only types of Java stand in between, so that a copy in another class loader
 * can be asked, too.
 */
public final class Work implements Function<List<Path>, Map<String, String>> {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final int DEALERS = 40;

  /** Returns the case of the README. */
  static CustomerCase dealer() {
    return CustomerCase.of("D-0417")
        .asOf(TODAY)
        .name("Jianghai Hardware")
        .tier("A")
        .since(TODAY.minusYears(6))
        .event(OwnerChange.of(TODAY.minusDays(40), PersonId.of("S-12"), Destination.RIVAL))
        .event(Rebate.of(TODAY.minusDays(160), TODAY.minusDays(100), Money.of(200_000, "CNY")))
        .build();
  }

  @Override
  public Map<String, String> apply(List<Path> paths) {
    ChurnRx churnRx = ChurnRx.withDefaultKnowledge();
    Map<String, String> done = first(churnRx);
    if (paths.isEmpty()) {
      return done;
    }
    done.put("case.json", CaseJson.write(readAgain(dealer())));
    done.put("layer.txt", withLayer(paths.get(0)));
    try {
      done.put("dealers.txt", dealers(churnRx, paths.get(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    done.put("refused.txt", refused(paths.get(1).resolve("INFO.csv")));
    done.put("store.txt", following(paths.get(2), paths.get(0)));
    return done;
  }

  private static Map<String, String> first(Diagnoser churnRx) {
    Map<String, String> done = new TreeMap<>();
    Diagnosis first = churnRx.diagnose(dealer());
    done.put("first.json", DiagnosisJson.in(Locale.ENGLISH).pretty().write(first));
    done.put("first.en.txt", DiagnosisText.in(Locale.ENGLISH).explained().write(first));
    done.put("first.zh.txt", DiagnosisText.in(Locale.CHINESE).explained().write(first));
    return done;
  }

  private static CustomerCase readAgain(CustomerCase customerCase) {
    if (CaseJson.parse(CaseJson.write(customerCase), CaseDefaults.none())
        instanceof Parsed.Read read) {
      return read.customerCase();
    }
    throw new IllegalStateException("not read: " + CaseJson.write(customerCase));
  }

  private static String withLayer(Path layer) {
    ChurnRx churnRx = ChurnRx.builder().knowledge(layer).industry("telecom").build();
    CustomerCase idle =
        CustomerCase.of("D-0421").asOf(TODAY).signal("portal.idle-days", 61).build();
    return DiagnosisText.in(Locale.CHINESE).explained().write(churnRx.diagnose(idle));
  }

  private static String dealers(Diagnoser churnRx, Path folder) throws IOException {
    Mapping mapping = Mapping.read(folder.resolve("mapping.yaml"), churnRx.knowledge());
    List<Table> inputs = new ArrayList<>();
    for (String file : mapping.files()) {
      inputs.add(CsvTable.of(folder.resolve(file)));
    }
    StringBuilder told = new StringBuilder();
    try (MappedTables tables = mapping.bind(inputs, null);
        MappedCases cases = tables.open()) {
      MappedCase next = cases.next();
      for (int i = 0; i < DEALERS && next != null; i++, next = cases.next()) {
        Diagnosis diagnosis = churnRx.diagnose(next.customerCase().orElseThrow());
        told.append(DiagnosisText.in(Locale.CHINESE).brief(diagnosis)).append('\n');
      }
    }
    return told.toString();
  }

  private static String refused(Path noLayer) {
    try {
      return "accepted by " + ChurnRx.builder().knowledge(noLayer).build();
    } catch (KnowledgeException e) {
      Problem problem = e.problems().get(0);
      return problem.code() + "\n" + problem.describe(Locale.CHINESE);
    }
  }

  private static String following(Path folder, Path layer) {
    KnowledgeStore store = KnowledgeStore.at(folder);
    store.publish(ChurnRx.builder().knowledge(layer).candidate().publication().note("一"));
    try (LiveChurnRx live = LiveChurnRx.follow(folder)) {
      live.refresh();
      return live.status().release().note()
          + "\n"
          + DiagnosisText.in(Locale.CHINESE).brief(live.diagnose(dealer()));
    }
  }
}
