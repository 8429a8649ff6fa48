package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases on a line each. Blank lines are left out. */
final class CaseLines extends Pieces {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader in;
  private final String file;
  private final CaseDefaults defaults;
  private int row;

  CaseLines(BufferedReader in, String file, CaseDefaults defaults) {
    this.in = in;
    this.file = file;
    this.defaults = defaults;
  }

  @Override
  @Nullable Parsed next() {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        row++;
        String json = row == 1 ? withoutMark(line) : line;
        if (!json.isBlank()) {
          return parse(json, file, row - 1, defaults);
        }
      }
      return null;
    } catch (IOException e) {
      return new Parsed.Unreadable(unreadable(e, Location.of(file, row + 1)));
    }
  }

  /** Reads a text that holds one case and nothing else. */
  static Parsed parse(String json, String file, int rowsBefore, CaseDefaults defaults) {
    try (JsonParser parser = Json.FACTORY.createParser(json)) {
      return parse(json, parser, new ItemReader(parser, file, rowsBefore), defaults);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory has no other faults than its form
    }
  }

  private static Parsed parse(
      String json, JsonParser parser, ItemReader reader, CaseDefaults defaults) throws IOException {
    Location start = reader.at();
    try {
      if (parser.nextToken() == null) {
        return rejected(json, ProblemCode.BAD_JSON.at(start, "", CaseArray.EMPTY), start);
      }
      start = reader.at();
      Item item = reader.read(null, "", start);
      if (parser.nextToken() != null) {
        Text why = Text.of("该行在第一个值之后还有内容", "there is more after the first value of the line");
        return rejected(json, ProblemCode.BAD_JSON.at(reader.at(), "", why), start);
      }
      return CaseReader.read(item, defaults);
    } catch (JsonProcessingException e) {
      return rejected(json, Malformed.json(e, reader, start), start);
    }
  }

  private static Parsed.Rejected rejected(String json, Problem problem, Location at) {
    return new Parsed.Rejected(null, List.of(problem), json.strip(), at);
  }

  private static String withoutMark(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }
}
