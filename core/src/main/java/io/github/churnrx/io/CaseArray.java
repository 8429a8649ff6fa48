package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case, an array of cases, or an object with such an array. */
final class CaseArray extends Pieces {
  static final Text EMPTY = Text.of("没有任何内容", "there is nothing in it");
  private static final Text MORE =
      Text.of(
          "第一个值之后还有内容；若每行一个案例，文件名应以 .jsonl 结尾",
          "there is more after the first value; a file with one case on each line is called .jsonl");
  private static final Text NO_CASE =
      Text.of(
          "应为一个案例、案例数组或 {\"cases\": […]}",
          "a case, an array of cases or {\"cases\": […]} is expected");
  private static final Text NOT_AN_ARRAY = Text.of("应为数组 […]", "an array […] is expected");
  private static final String CASES = "cases";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader in;
  private final String file;
  private final CaseDefaults defaults;
  private @Nullable Opened opened;

  CaseArray(BufferedReader in, String file, CaseDefaults defaults) {
    this.in = in;
    this.file = file;
    this.defaults = defaults;
  }

  @Override
  @Nullable Parsed next() {
    try {
      if (opened == null) {
        skipByteOrderMark();
        opened = new Opened(Json.FACTORY.createParser(in));
      }
      return opened.next();
    } catch (IOException e) {
      return new Parsed.Unreadable(unreadable(e, Location.of(file)));
    }
  }

  private void skipByteOrderMark() throws IOException {
    in.mark(1);
    if (in.read() != BYTE_ORDER_MARK) {
      in.reset();
    }
  }

  private Parsed malformed(Location at, Text why) {
    return new Parsed.Unreadable(ProblemCode.BAD_JSON.at(at, "", why));
  }

  private enum State {
    BEFORE,
    IN_ARRAY,
    AFTER
  }

  /** The text from the first character on. */
  private final class Opened {
    private final JsonParser parser;
    private final ItemReader reader;
    private State state = State.BEFORE;
    private Item array;
    private boolean wrapped;
    private int index;

    Opened(JsonParser parser) {
      this.parser = parser;
      this.reader = new ItemReader(parser, file, 0);
      this.array = top(Item.Kind.ARRAY);
    }

    @Nullable Parsed next() throws IOException {
      try {
        return switch (state) {
          case BEFORE -> first();
          case IN_ARRAY -> nextOfArray();
          case AFTER -> end();
        };
      } catch (JsonProcessingException e) {
        return new Parsed.Unreadable(Malformed.json(e, reader, Location.of(file)));
      }
    }

    private @Nullable Parsed first() throws IOException {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return malformed(Location.of(file), EMPTY);
      }
      if (token == JsonToken.START_ARRAY) {
        state = State.IN_ARRAY;
        return nextOfArray();
      }
      if (token != JsonToken.START_OBJECT) {
        return malformed(reader.at(), NO_CASE);
      }
      Item object = top(Item.Kind.OBJECT);
      if (parser.nextToken() == JsonToken.FIELD_NAME && parser.currentName().equals(CASES)) {
        return wrapped(object);
      }
      while (parser.currentToken() == JsonToken.FIELD_NAME) {
        reader.readProperty(object);
        parser.nextToken();
      }
      state = State.AFTER;
      return CaseReader.read(object, defaults);
    }

    private @Nullable Parsed wrapped(Item object) throws IOException {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        Location at = reader.at();
        return new Parsed.Unreadable(
            ProblemCode.BAD_PROPERTY.at(at, CASES, "/" + CASES, NOT_AN_ARRAY));
      }
      array = new Item(Item.Kind.ARRAY, "", object, CASES, object.at(), reader.at());
      wrapped = true;
      state = State.IN_ARRAY;
      return nextOfArray();
    }

    private @Nullable Parsed nextOfArray() throws IOException {
      if (parser.nextToken() != JsonToken.END_ARRAY) {
        Item item = reader.read(array, Integer.toString(index), reader.at());
        index++;
        return CaseReader.read(item, defaults);
      }
      state = State.AFTER;
      if (wrapped && parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        Text remedy = Nearest.remedy(name, List.of(CASES));
        return new Parsed.Unreadable(
            ProblemCode.UNKNOWN_PROPERTY.at(reader.at(), name, "/" + name, remedy));
      }
      return end();
    }

    private @Nullable Parsed end() throws IOException {
      return parser.nextToken() == null ? null : malformed(reader.at(), MORE);
    }

    private Item top(Item.Kind kind) {
      return new Item(kind, "", null, "", reader.at(), reader.at());
    }
  }
}
