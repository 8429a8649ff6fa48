package io.github.churnrx.workbench.repair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is spoilt, in whichever way. */
class RepairProperties {
  private static final List<String> TABLES =
      List.of("signals.csv", "causes.csv", "symptoms/all.csv", "actions.csv", "roles.csv");

  /** A way to write the same thing worse. */
  private enum Harm {
    BLANKS,
    GB18030,
    EMPTY_ROW,
    TWIN,
    WIDE_SIGNS,
    REVERSED_SIGN,
    TABS,
    MARK_AND_CRLF,
    NOTHING
  }

  @Provide
  Arbitrary<List<Harm>> harms() {
    return Arbitraries.of(Harm.class).list().ofMaxSize(6);
  }

  @Property(tries = 60)
  void what_was_written_worse_means_the_same_when_mended(
      @ForAll("harms") List<Harm> harms, @ForAll long seed) throws IOException {
    Path sound = Files.createTempDirectory("sound");
    Path spoilt = Files.createTempDirectory("spoilt");
    try {
      new SmallBase().writeTo(sound);
      spoil(harms, new Random(seed)).writeTo(spoilt);

      Repair.of(List.of(spoilt), List.of()).write();

      assertThat(version(spoilt)).isEqualTo(version(sound));
      assertThat(Repair.of(List.of(spoilt), List.of()).files()).isEmpty();
    } finally {
      delete(sound);
      delete(spoilt);
    }
  }

  @Property(tries = 60)
  void mending_twice_is_mending_once(@ForAll long seed) throws IOException {
    Path directory = Files.createTempDirectory("mangled");
    try {
      mangled(new Random(seed)).writeTo(directory);
      Repair.of(List.of(directory), List.of()).write();

      assertThat(Repair.of(List.of(directory), List.of()).files()).isEmpty();
    } finally {
      delete(directory);
    }
  }

  private static String version(Path directory) {
    return ChurnRx.builder().knowledge(directory).build().knowledge().version();
  }

  private static SmallBase spoil(List<Harm> harms, Random random) {
    SmallBase base = new SmallBase();
    // What concerns whole files comes last, so that the others find commas and UTF-8.
    List<Harm> inOrder =
        harms.stream().distinct().sorted(Comparator.comparing(RepairProperties::isWhole)).toList();
    for (Harm harm : inOrder) {
      String file = TABLES.get(random.nextInt(TABLES.size()));
      spoil(base, file, harm, random);
    }
    return base;
  }

  private static int isWhole(Harm harm) {
    return switch (harm) {
      case TABS -> 1;
      case MARK_AND_CRLF -> 2;
      case GB18030 -> 3;
      default -> 0;
    };
  }

  private static void spoil(SmallBase base, String file, Harm harm, Random random) {
    List<String> lines = new ArrayList<>(base.text(file).lines().toList());
    int row = 1 + random.nextInt(lines.size() - 1);
    String text = base.text(file);
    switch (harm) {
      case BLANKS -> base.with(file, text.replace(",finance", ", finance \u3000"));
      case EMPTY_ROW -> {
        lines.add(row, random.nextBoolean() ? "" : ",".repeat(random.nextInt(9)));
        base.with(file, joined(lines));
      }
      case TWIN -> {
        lines.add(row + 1, lines.get(row));
        base.with(file, joined(lines));
      }
      case WIDE_SIGNS -> base.with(file, text.replace("days >= ", "days ≥ ").replace("!=", "≠"));
      case REVERSED_SIGN -> base.with(file, text.replace("days >= 30", "days => 30"));
      case TABS -> {
        if (text.indexOf('"') < 0) {
          base.with(file, text.replace(',', '\t'));
        }
      }
      case MARK_AND_CRLF ->
          base.with(file, "\uFEFF" + text.replace("\uFEFF", "").replaceAll("\r?\n", "\r\n"));
      case GB18030 -> {
        if (text.startsWith("\uFEFF")) {
          return; // the mark says otherwise
        }
        // Only what is not understood as UTF-8 is taken for GB18030.
        byte[] bytes = text.getBytes(Charset.forName("GB18030"));
        if (!new String(bytes, UTF_8).equals(text)) {
          base.with(file, bytes);
        }
      }
      case NOTHING -> base.with(file, text);
    }
  }

  /** Returns a base in which some characters were lost, doubled or replaced. */
  private static SmallBase mangled(Random random) {
    SmallBase base = new SmallBase();
    for (int i = 0; i < 4; i++) {
      String file = TABLES.get(random.nextInt(TABLES.size()));
      StringBuilder text = new StringBuilder(base.text(file));
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
        default -> text.setCharAt(at, " ,;\"\n≥=>".charAt(random.nextInt(8)));
      }
      base.with(file, text.toString());
    }
    return base;
  }

  private static String joined(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
