package io.github.churnrx.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.churnrx.benchmarks.peer.Snapshot;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.loading.KnowledgeLoader;
import io.github.churnrx.tables.Layer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Knowledge for cases that are all figures: any number of symptom rows over 40 signals, 20 causes
 * in 12 families, 60 prescription rows. About one row in eleven fires.
 */
public final class SnapshotCases {
  static final int SIGNALS = 40;
  private static final int CAUSES = 20;
  private static final int FAMILIES = 12;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final List<String> STRENGTHS = List.of("weak", "moderate", "strong");

  private SnapshotCases() {}

  /** Returns knowledge with so many symptom rows. */
  public static Knowledge knowledge(int rows) {
    return KnowledgeLoader.load(
        () -> layer(rows), List.of(), List.of(), (file, drl) -> Optional.empty());
  }

  private static Layer layer(int rows) {
    return new Layer("", files(rows));
  }

  /** Returns the files of knowledge with so many symptom rows. */
  static SortedMap<String, byte[]> files(int rows) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("knowledge.yaml", manifest().getBytes(UTF_8));
    files.put("signals.csv", signals().getBytes(UTF_8));
    files.put("causes.csv", causes().getBytes(UTF_8));
    files.put("symptoms/all.csv", symptoms(rows).getBytes(UTF_8));
    files.put("actions.csv", actions().getBytes(UTF_8));
    files.put("tiers.csv", "id,zh,en,rank\nKEY,重点,key,1\nMAIN,主要,main,2\n".getBytes(UTF_8));
    files.put("roles.csv", "id,zh,en\nseller,销售,seller\n".getBytes(UTF_8));
    files.put(
        "settings.csv", "id,value,zh,en\ngrade.strong-coverage,0,覆盖率,coverage\n".getBytes(UTF_8));
    return files;
  }

  private static String manifest() {
    StringBuilder yaml =
        new StringBuilder("name: snapshot\nversion: 1\nzh: 快照\nen: snapshot\nfamilies:\n");
    for (int i = 0; i < FAMILIES; i++) {
      yaml.append("  f%02d: {zh: 族%d, en: family %d, kind: data}\n".formatted(i, i, i));
    }
    return yaml.toString();
  }

  private static String signals() {
    StringBuilder csv = new StringBuilder("id,zh,en,type\n");
    for (int i = 0; i < SIGNALS; i++) {
      csv.append("s%02d,信号%d,signal %d,number\n".formatted(i, i, i));
    }
    return csv.toString();
  }

  private static String causes() {
    StringBuilder csv = new StringBuilder("id,zh,en,class,explain-zh,explain-en\n");
    for (int i = 0; i < CAUSES; i++) {
      csv.append("C%02d,原因%d,cause %d,PRICE,因为%d,because of %d\n".formatted(i, i, i, i, i));
    }
    return csv.toString();
  }

  private static String symptoms(int rows) {
    Random random = new Random(7);
    StringBuilder csv =
        new StringBuilder("id,zh,en,when-1,when-2,family,supports,against,text-zh,text-en\n");
    for (int i = 0; i < rows; i++) {
      String first = "s%02d".formatted(random.nextInt(SIGNALS));
      String second = "s%02d".formatted(random.nextInt(SIGNALS));
      boolean both = i % 2 == 1 && !first.equals(second);
      int limit = random.nextInt(6);
      csv.append("X%d,症状%d,symptom %d,".formatted(i, i, i))
          .append(both ? first + " >= " + (68 + limit) : first + " >= " + (89 + limit))
          .append(',')
          .append(both ? second + " < " + (28 + limit) : "")
          .append(",f%02d,".formatted(random.nextInt(FAMILIES)))
          .append("C%02d %s".formatted(i % CAUSES, STRENGTHS.get(random.nextInt(3))))
          .append(i % 3 == 0 ? "; LEAVING weak," : ",")
          .append(i % 5 == 0 ? "C%02d weak".formatted((i + 7) % CAUSES) : "")
          .append(",指标 {%s},figure {%s}\n".formatted(first, first));
    }
    return csv.toString();
  }

  private static String actions() {
    StringBuilder csv =
        new StringBuilder("id,zh,en,stage,for,tier,grade,when-1,priority,role,due\n");
    for (int i = 0; i < CAUSES; i++) {
      String names = "A%02d,行动%d,action %d,retain,C%02d,".formatted(i, i, i, i);
      csv.append(names).append(",,,3,seller,10\n");
      csv.append(names).append("KEY,possible,s%02d >= 50,2,seller,3\n".formatted(i));
      csv.append(names).append("MAIN,,,3,seller,5\n");
    }
    return csv.toString();
  }

  /** Returns a case with all figures given. */
  public static CustomerCase customerCase(Random random) {
    CustomerCase.Builder builder =
        CustomerCase.of("c" + random.nextInt(1_000_000))
            .asOf(TODAY)
            .status(Customer.Status.ACTIVE)
            .tier(random.nextBoolean() ? "KEY" : "MAIN");
    for (int i = 0; i < SIGNALS; i++) {
      builder.signal(String.format(Locale.ROOT, "s%02d", i), random.nextInt(100));
    }
    return builder.build();
  }

  /** Returns so many cases, always the same. */
  public static List<CustomerCase> customerCases(int count) {
    Random random = new Random(11);
    return IntStream.range(0, count).mapToObj(i -> customerCase(random)).toList();
  }

  /** Returns the figures of a case as one fact. */
  public static Snapshot snapshot(CustomerCase customerCase) {
    return Snapshot.of(
        customerCase.signals().values().stream().mapToDouble(v -> (Double) v).toArray());
  }
}
