package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a knowledge file into text: UTF-8 with or without mark, else GB18030. */
public final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextDecoder() {}

  /** Returns the text of a file without byte order mark, empty if it is not a text. */
  public static Optional<String> text(byte[] bytes) {
    return Optional.ofNullable(decode(bytes, "", new Findings()));
  }

  /** Returns whether a text is written in UTF-8. */
  public static boolean isUtf8(byte[] bytes) {
    return strict(bytes, StandardCharsets.UTF_8) != null;
  }

  /** Returns the text, or null after reporting that there is none. */
  public static @Nullable String decode(byte[] bytes, String file, Findings findings) {
    String text = strict(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      text = strict(bytes, GB18030);
      if (text != null) {
        findings.add(ProblemCode.NOT_UTF8.at(Location.of(file), ""));
      }
    }
    // A text file holds no NUL; UTF-16 and spreadsheets' own formats are full of them.
    if (text == null || text.indexOf('\0') >= 0) {
      findings.add(ProblemCode.UNREADABLE_TEXT.at(Location.of(file), ""));
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
