package io.github.churnrx.workbench.repair;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.sheets.CsvFile;
import io.github.churnrx.workbench.sheets.CsvFile.Cell;
import io.github.churnrx.workbench.sheets.CsvFile.Row;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mends what concerns a whole file: its encoding and what separates its cells. */
final class FileMends {
  private static final Text ENCODING = Text.of("改为 UTF-8 编码", "written as UTF-8");
  private static final Text SEPARATOR = Text.of("改用逗号分隔", "separated by commas");
  private static final Text SEP_LINE = Text.of("删除分隔符声明行", "line that names a separator removed");
  private static final Pattern SEP = Pattern.compile("(?i)\"?sep=(?:.|\\\\t)\"?,?\\r?\\n");

  private FileMends() {}

  /** A file with one change. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Changed(byte[] bytes, Mend mend) {}

  /** Returns the file without the problem, if there is but one way. */
  static Optional<Changed> of(Problem problem, byte[] bytes) {
    String code = problem.code();
    if (code.equals(ProblemCode.NOT_UTF8.id())) {
      return Draft.of(bytes).map(draft -> utf8(draft, problem.at(), "GB18030"));
    }
    if (code.equals(ProblemCode.UNREADABLE_TEXT.id())) {
      return utf16(bytes).map(draft -> utf8(draft, problem.at(), "UTF-16"));
    }
    if (code.equals(ProblemCode.NO_HEADER.id())) {
      return Draft.of(bytes).flatMap(draft -> withoutSeparatorLine(draft, problem.at()));
    }
    if (code.equals(ProblemCode.WRONG_SEPARATOR.id()) && problem.value().length() == 1) {
      char sign = problem.value().charAt(0);
      return Draft.of(bytes)
          .flatMap(
              draft ->
                  problem.at().row() == 1
                      ? separated(draft, sign, problem.at())
                      : rowSeparated(draft, sign, problem.at()));
    }
    return Optional.empty();
  }

  private static Changed utf8(Draft draft, Location at, String from) {
    // Excel reads a table as UTF-8 only if it begins with a mark.
    boolean isTable = at.file().endsWith(".csv");
    byte[] bytes = new Draft(draft.text(), StandardCharsets.UTF_8, isTable).bytes();
    return new Changed(bytes, new Mend(Location.of(at.file()), ENCODING, from, "UTF-8"));
  }

  /** UTF-16 says so itself, by its first two bytes. */
  private static Optional<Draft> utf16(byte[] bytes) {
    boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    if (!little && !big) {
      return Optional.empty();
    }
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    try {
      String text =
          charset.newDecoder().decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2)).toString();
      return text.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(new Draft(text, charset, true));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Changed> withoutSeparatorLine(Draft draft, Location at) {
    Matcher line = SEP.matcher(draft.text());
    if (!line.lookingAt()) {
      return Optional.empty();
    }
    Draft rest = new Draft(draft.text().substring(line.end()), draft.charset(), draft.hasMark());
    return Optional.of(new Changed(rest.bytes(), new Mend(at, SEP_LINE, line.group().strip(), "")));
  }

  /** Every row must have as many cells as the first one; else it is not clear where cells end. */
  private static Optional<Changed> separated(Draft draft, char sign, Location at) {
    CsvFile csv = CsvFile.separatedBy(sign, draft.text());
    int width = csv.rows().get(0).cells().size();
    for (Row row : csv.rows()) {
      if (row.cells().size() != width && !row.isBlank()) {
        return Optional.empty();
      }
    }
    StringBuilder text = new StringBuilder();
    for (Row row : csv.rows()) {
      text.append(withCommas(row, draft.text()));
      text.append(draft.text(), row.end(), row.next());
    }
    Draft mended = new Draft(text.toString(), draft.charset(), draft.hasMark());
    Mend mend = new Mend(at, SEPARATOR, String.valueOf(sign), ",");
    return Optional.of(new Changed(mended.bytes(), mend));
  }

  private static Optional<Changed> rowSeparated(Draft draft, char sign, Location at) {
    int width = draft.csv().rows().get(0).cells().size();
    Row row = draft.csv().row(at.row()).orElse(null);
    if (row == null) {
      return Optional.empty();
    }
    List<Row> parts =
        CsvFile.separatedBy(sign, draft.text().substring(row.start(), row.end())).rows();
    if (parts.size() != 1 || parts.get(0).cells().size() != width) {
      return Optional.empty();
    }
    String before = draft.text().substring(row.start(), row.end());
    String after = withCommas(parts.get(0), before);
    String text =
        draft.text().substring(0, row.start()) + after + draft.text().substring(row.end());
    Draft mended = new Draft(text, draft.charset(), draft.hasMark());
    return Optional.of(new Changed(mended.bytes(), new Mend(at, SEPARATOR, before, after)));
  }

  private static String withCommas(Row row, String text) {
    return row.cells().stream().map(cell -> written(cell, text)).collect(Collectors.joining(","));
  }

  private static String written(Cell cell, String text) {
    return cell.isQuoted()
        ? text.substring(cell.start(), cell.end())
        : CsvFile.quoted(cell.value());
  }
}
