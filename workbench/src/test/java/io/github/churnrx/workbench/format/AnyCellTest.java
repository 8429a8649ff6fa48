package io.github.churnrx.workbench.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever stands in cells, formatting to and fro loses nothing and changes no meaning. */
class AnyCellTest {
  private static final String[] NUMBERS = {"3", "1,200", "0.50", "１２", "3万", "-4", "1.5 万"};

  private Path dir = Path.of("");

  @BeforeTry
  void makeDirectory() throws IOException {
    dir = Files.createTempDirectory("formatting");
  }

  @AfterTry
  void removeDirectory() throws IOException {
    try (Stream<Path> walk = Files.walk(dir)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void formats_to_and_fro_byte_by_byte(@ForAll("rows") List<Row> rows) throws IOException {
    ALayer layer = ALayer.over(dir).with("signals.csv", signals(rows));
    layer.with("symptoms.csv", symptoms(rows));
    Knowledge before = layer.knowledge();

    Map<String, String> byId = layer.format(Wording.IDS).bytes();
    Map<String, String> chinese = layer.format(Wording.ZH).bytes();
    Map<String, String> english = layer.format(Wording.EN).bytes();

    assertThat(layer.format(Wording.ZH).bytes()).isEqualTo(chinese);
    assertThat(layer.format(Wording.EN).bytes()).isEqualTo(english);
    assertThat(layer.format(Wording.IDS).bytes()).isEqualTo(byId);
    assertThat(layer.knowledge().symptoms()).containsExactlyElementsOf(before.symptoms());
    assertThat(layer.knowledge().signals()).containsExactlyElementsOf(before.signals());
    assertThat(before.symptom("S0")).isPresent();
  }

  /** A signal, and a symptom with a test on it. */
  record Row(String zh, String en, String type, String test, String claims, String note) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(labels(), labels(), kinds(), claims(), words())
        .as((zh, en, kind, claims, note) -> new Row(zh, en, kind[0], kind[1], claims, note))
        .list()
        .ofSize(80);
  }

  /** Labels full of what means something elsewhere in cells. */
  private static Arbitrary<String> labels() {
    return Arbitraries.of(
            "甲",
            "乙",
            "a",
            "B c",
            ";",
            "；",
            ",",
            "、",
            "\"",
            "“",
            "'",
            "<",
            ">=",
            "=",
            "!",
            "[",
            "]",
            "(",
            "）",
            "{",
            "｝",
            "..",
            "~",
            "在",
            "非(",
            "已知",
            " in ",
            " not ",
            "is known",
            "流失",
            "any",
            "3",
            "％",
            "-",
            "\\",
            "|",
            "\n",
            "  ",
            "　",
            "pattern")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts))
        // These would be taken for a formula or a template, which knowledge refuses.
        .filter(label -> !label.strip().startsWith("=") && !label.contains("{{"));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().withChars("甲 ,;\"\n\r'{}=-a").ofMaxLength(8);
  }

  private static Arbitrary<String[]> kinds() {
    Arbitrary<String> number = Arbitraries.of(NUMBERS);
    Arbitrary<String> compare = Arbitraries.of(">=", "≥", " < ", "<>", "＝", "!=", "==");
    Arbitrary<String[]> numbers =
        Combinators.combine(compare, number).as((sign, n) -> new String[] {"number", sign + n});
    Arbitrary<String[]> ratios =
        Combinators.combine(compare, Arbitraries.of("30%", "0.3", "１２.５％", "1,000 %"))
            .as((sign, n) -> new String[] {"ratio", sign + n});
    Arbitrary<String[]> others =
        Arbitraries.of(
            new String[] {"number", " in [3..7)"},
            new String[] {"number", " 3～7"},
            new String[] {"number", " not(3、5， [8..9])"},
            new String[] {"number", " 在 (３..7]"},
            new String[] {"flag", ""},
            new String[] {"flag", " = 否"},
            new String[] {"flag", " 已知"},
            new String[] {"money", " >= 10万元"},
            new String[] {"money", " [1,000 CNY..2000]"},
            new String[] {"date", " < 2026年3月1日"},
            new String[] {"date", " in [2026/3/1..2026-04-01]"},
            new String[] {"text", " = “甲, 乙”、c"},
            new String[] {"text", " = \"in [1..2]\""},
            new String[] {"text", " != \"a;b \\\" c\""},
            new String[] {"category", " = B, 甲"},
            new String[] {"category", " 非(其他)"},
            new String[] {"category", " != one value"});
    return Arbitraries.oneOf(numbers, ratios, others);
  }

  private static Arbitrary<String> claims() {
    return Arbitraries.of(
        "LEAVING weak", "流失 弱；price_too_high 3.0", "价格偏高   决定; LEAVING ３.５", "leaving 1.2;");
  }

  private static String[] signals(List<Row> rows) {
    List<String> lines = new ArrayList<>(List.of("id,zh,en,type,values,note"));
    IntStream.range(0, rows.size())
        .forEach(
            i -> {
              Row row = rows.get(i);
              String values =
                  row.type().equals("category") ? "A=甲=one value;B=乙;C=其他=other, \"x\"" : "";
              lines.add(
                  csv(
                      "own.s" + i,
                      row.zh() + "甲" + i,
                      row.en() + "x" + i,
                      row.type(),
                      values,
                      row.note()));
            });
    return lines.toArray(String[]::new);
  }

  private static String[] symptoms(List<Row> rows) {
    List<String> lines =
        new ArrayList<>(List.of("备注,id,zh,en,family,when-1,supports,text-zh,text-en"));
    IntStream.range(0, rows.size())
        .forEach(
            i -> {
              Row row = rows.get(i);
              String text = "{own.s" + i + "} " + row.note().replaceAll("[{}]", "");
              lines.add(
                  csv(
                      row.note(),
                      "S" + i,
                      "症" + i,
                      "symptom " + i,
                      "words",
                      "own.s" + i + row.test(),
                      row.claims(),
                      text,
                      text));
            });
    return lines.toArray(String[]::new);
  }

  private static String csv(String... cells) {
    List<String> quoted = new ArrayList<>();
    for (String cell : cells) {
      quoted.add('"' + cell.replace("\"", "\"\"") + '"');
    }
    return String.join(",", quoted);
  }
}
