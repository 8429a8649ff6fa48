package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Turns the bytes of a file that a person wrote into text. */
final class FileText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private FileText() {}

  /**
   * Returns the text: UTF-8, else GB18030 with a notice.
   *
   * @throws InputException if it is neither
   */
  static String of(String file, byte[] bytes, List<Problem> notices) {
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    // A text file holds no NUL; UTF-16 is full of them.
    String text =
        utf8.or(() -> strict(bytes, GB18030))
            .filter(decoded -> decoded.indexOf('\0') < 0)
            .orElseThrow(
                () -> new InputException(ProblemCode.UNREADABLE_TEXT.at(Location.of(file), "")));
    if (utf8.isEmpty()) {
      notices.add(ProblemCode.NOT_UTF8.at(Location.of(file), ""));
    }
    return text;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
