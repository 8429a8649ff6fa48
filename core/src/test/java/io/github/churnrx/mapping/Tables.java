package io.github.churnrx.mapping;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes small tables into a folder and reads them through a mapping. */
final class Tables {
  static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  static final List<Signal> SIGNALS =
      List.of(
          signal("complaints.open", "未结投诉", SignalType.NUMBER),
          signal("contract.monthly", "按月合同", SignalType.FLAG),
          signal("share.of-wallet", "采购份额", SignalType.RATIO),
          signal("last.visit", "上次拜访", SignalType.DATE),
          signal("credit.line", "授信额度", SignalType.MONEY),
          signal("remark", "备注内容", SignalType.TEXT),
          signal("contract.kind", "合同类型", SignalType.CATEGORY));

  static final List<Cause> CAUSES =
      List.of(
          new Cause(
              "PRICE_TOO_HIGH",
              Subject.CUSTOMER,
              Text.of("价格偏高", "price too high"),
              Text.of("", ""),
              null,
              Cause.CauseClass.PRICE,
              null,
              null,
              null,
              null,
              null,
              null,
              Set.of(),
              List.of(),
              List.of(),
              Location.of("causes.csv", 2)));

  private static final Knowledge KNOWLEDGE =
      Knowledge.builder("tables", Text.of("表", "tables"), "1")
          .signals(SIGNALS)
          .causes(CAUSES)
          .replacedCauses(Map.of("TOO_DEAR", "PRICE_TOO_HIGH"))
          .reasonMaps(
              List.of(
                  ReasonMap.of(
                      "crm",
                      List.of(
                          reason("Price too high", "嫌贵", "PRICE_TOO_HIGH"),
                          reason("Don't know", "不知道")))))
          .build();

  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private int limit = RowSorter.DEFAULT_LIMIT;

  Tables(Path folder) {
    this.folder = folder;
  }

  private static ReasonMap.Reason reason(String code, String zh, String... causes) {
    return new ReasonMap.Reason(
        code, Text.of(zh, code), List.of(causes), List.of(), Location.of("reasons/crm.csv", 2));
  }

  private static Signal signal(String id, String zh, SignalType type) {
    List<Signal.CategoryValue> values =
        type == SignalType.CATEGORY
            ? List.of(
                new Signal.CategoryValue("MONTHLY", Text.of("按月", "monthly")),
                new Signal.CategoryValue("YEARLY", Text.of("按年", "yearly")))
            : List.of();
    return new Signal(
        id,
        Text.of(zh, id.replace('.', ' ')),
        Subject.CUSTOMER,
        type,
        type == SignalType.NUMBER ? Text.of("件", "complaints") : null,
        values,
        null,
        null,
        Signal.Privacy.ORDINARY,
        List.of(),
        Location.of("signals.csv", 2));
  }

  Tables with(String file, String... lines) throws IOException {
    return with(file, StandardCharsets.UTF_8, String.join("\n", lines) + "\n");
  }

  Tables with(String file, Charset charset, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.write(path, text.getBytes(charset));
    files.add(path);
    return this;
  }

  /** Makes the sorter use the disk even for a few rows. */
  Tables inLittleMemory() {
    limit = 100;
    return this;
  }

  Result read(String... yaml) throws IOException {
    return read(DAY, yaml);
  }

  Result read(@Nullable LocalDate day, String... yaml) throws IOException {
    Mapping mapping = mapping(yaml);
    List<Table> inputs = new ArrayList<>();
    for (Path file : files) {
      inputs.add(CsvTable.of(file, mapping.separator().orElse(',')));
    }
    List<CustomerCase> cases = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    try (MappedTables tables = MappedTables.bind(mapping, inputs, day, limit);
        MappedCases rows = tables.open()) {
      for (MappedCase next = rows.next(); next != null; next = rows.next()) {
        next.customerCase().ifPresent(cases::add);
        rejections.addAll(next.rejections());
      }
      return new Result(cases, rejections, tables.notices(), folder);
    }
  }

  static Mapping mapping(String... yaml) {
    return Mapping.parse(String.join("\n", yaml), "mapping.yaml", KNOWLEDGE);
  }

  /** What was read. */
  record Result(
      List<CustomerCase> cases, List<Rejection> rejections, List<Problem> notices, Path folder) {

    List<String> ids() {
      return cases.stream().map(c -> c.id().value()).toList();
    }

    CustomerCase only() {
      if (cases.size() != 1 || !rejections.isEmpty()) {
        throw new AssertionError(this);
      }
      return cases.get(0);
    }

    /** Returns {@code file:row:column code value} of every rejection. */
    List<String> rejected() {
      return places(rejections.stream().map(Rejection::problem));
    }

    List<String> noticed() {
      return places(notices.stream());
    }

    private List<String> places(Stream<Problem> problems) {
      return problems
          .map(p -> p.at().toString().replace(folder + "/", "") + " " + p.code() + " " + p.value())
          .map(String::strip)
          .toList();
    }
  }
}
