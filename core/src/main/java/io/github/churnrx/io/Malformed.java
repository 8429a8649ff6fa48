package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Foreign;
import io.github.churnrx.text.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a text is not well-formed. */
final class Malformed {
  private static final Text ENDS_EARLY = Text.of("文本在中途结束", "the text ends in the middle");

  /** Where the parser says that a bracket was opened: it does not know the name of the file. */
  private static final Pattern START = Pattern.compile("\\s*\\(start marker at [^)]*\\)[^)]*\\)?");

  private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\('(.{1,2})'");
  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '([^']*)'");

  private Malformed() {}

  /** Returns the problem that a text is not JSON. */
  static Problem json(JsonProcessingException e, ItemReader reader, Location start) {
    return ProblemCode.BAD_JSON.at(at(e, reader, start), "", why(e));
  }

  static Location at(JsonProcessingException e, ItemReader reader, Location start) {
    JsonLocation place = e.getLocation();
    return place == null || place.getLineNr() < 1 ? start : reader.at(place);
  }

  static Text why(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return ENDS_EARLY;
    }
    String message = START.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    Matcher character = CHARACTER.matcher(line);
    if (character.find()) {
      return Text.of("此处不应有“" + character.group(1) + "”", line);
    }
    Matcher token = TOKEN.matcher(line);
    return token.find() ? Text.of("“" + token.group(1) + "”不是 JSON 的值", line) : Foreign.text(line);
  }
}
