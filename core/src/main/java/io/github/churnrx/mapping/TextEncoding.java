package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how a text file is encoded, and reads it strictly. */
final class TextEncoding {
  static final Charset GB18030 = Charset.forName("GB18030");

  private TextEncoding() {}

  /**
   * Returns the encoding that a byte order mark names, else UTF-8 if the whole file is valid UTF-8,
   * else GB18030.
   *
   * @throws InputException if it is none of these
   */
  static Charset detect(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] mark = in.readNBytes(3);
      if (startsWith(mark, 0xEF, 0xBB, 0xBF)) {
        return StandardCharsets.UTF_8;
      }
      if (startsWith(mark, 0xFF, 0xFE)) {
        return StandardCharsets.UTF_16LE;
      }
      if (startsWith(mark, 0xFE, 0xFF)) {
        return StandardCharsets.UTF_16BE;
      }
    }
    if (isValid(file, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    if (isValid(file, GB18030)) {
      return GB18030;
    }
    throw new InputException(ProblemCode.UNREADABLE_TEXT.at(Location.of(name), ""));
  }

  /** Returns a reader that skips a byte order mark and throws on bytes that do not belong. */
  static Reader reader(InputStream in, Charset charset) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, 3);
    byte[] first = bytes.readNBytes(3);
    int skipped = 0;
    if (charset.equals(StandardCharsets.UTF_8) && startsWith(first, 0xEF, 0xBB, 0xBF)) {
      skipped = 3;
    } else if ((charset.equals(StandardCharsets.UTF_16LE) && startsWith(first, 0xFF, 0xFE))
        || (charset.equals(StandardCharsets.UTF_16BE) && startsWith(first, 0xFE, 0xFF))) {
      skipped = 2;
    }
    bytes.unread(first, skipped, first.length - skipped);
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        1 << 16);
  }

  private static boolean isValid(Path file, Charset charset) throws IOException {
    char[] buffer = new char[1 << 14];
    try (Reader reader = reader(Files.newInputStream(file), charset)) {
      while (reader.read(buffer) >= 0) {
        // only whether it decodes counts
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
