package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a knowledge file into text: UTF-8 with or without mark, else GB18030. */
final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextDecoder() {}

  /** Returns the text, or an empty text after reporting that there is none. */
  static String decode(byte[] bytes, String file, Findings findings) {
    int start = hasMark(bytes) ? 3 : 0;
    ByteBuffer content = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(content.duplicate()).toString();
    } catch (CharacterCodingException notUtf8) {
      try {
        String text = GB18030.newDecoder().decode(content.duplicate()).toString();
        findings.add(ProblemCode.NOT_UTF8.at(Location.of(file), ""));
        return text;
      } catch (CharacterCodingException neither) {
        findings.add(ProblemCode.UNREADABLE_TEXT.at(Location.of(file), ""));
        return "";
      }
    }
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
