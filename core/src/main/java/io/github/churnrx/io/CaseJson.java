package io.github.churnrx.io;

import io.github.churnrx.facts.CustomerCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads and writes cases as JSON. {@code docs/schema/case.schema.json} describes the form.
 *
 * <p>A file whose name ends in {@code .jsonl} or {@code .ndjson} holds one case on each line; any
 * other holds one case, an array of cases, or an object with an array {@code cases}. Either is read
 * one case at a time, so that memory is bounded by the largest case.
 *
 * <p>Of a case everything that is wrong is reported at once, each problem with line, column and
 * JSON pointer (RFC 6901). What is wrong with one case keeps no other from being read, except text
 * that is no JSON: it costs a line of a {@code .jsonl} file, and the rest of any other.
 */
public final class CaseJson {

  private CaseJson() {}

  /**
   * Reads cases.
   *
   * @param in the text; closed with the stream
   * @param fileName the name of the file, for its form and for messages
   * @param defaults what holds for cases that do not say otherwise
   * @return the cases in their order, read as they are asked for; to be closed. An {@link
   *     Parsed.Unreadable} is the last
   */
  public static Stream<Parsed> read(Reader in, String fileName, CaseDefaults defaults) {
    BufferedReader text = new BufferedReader(in);
    Pieces cases =
        isLines(fileName)
            ? new CaseLines(text, fileName, defaults)
            : new CaseArray(text, fileName, defaults);
    return StreamSupport.stream(cases, false).onClose(() -> close(text));
  }

  /**
   * Reads cases from bytes in UTF-8, with or without byte order mark. Bytes that are not UTF-8 make
   * the rest {@linkplain Parsed.Unreadable unreadable}.
   *
   * @param in the text; closed with the stream
   * @param fileName the name of the file, for its form and for messages
   * @param defaults what holds for cases that do not say otherwise
   * @return the cases in their order, read as they are asked for; to be closed
   */
  public static Stream<Parsed> read(InputStream in, String fileName, CaseDefaults defaults) {
    return read(
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        fileName,
        defaults);
  }

  /**
   * Reads the text of a single case.
   *
   * @param json the text
   * @param defaults what holds if the case does not say otherwise
   */
  public static Parsed parse(String json, CaseDefaults defaults) {
    return CaseLines.parse(json, "case", 0, defaults);
  }

  /** Returns a case as one line of JSON, from which an equal case is read. */
  public static String write(CustomerCase customerCase) {
    return Json.text(false, out -> new CaseWriter(out).write(customerCase));
  }

  /** Returns a case as indented JSON, from which an equal case is read. */
  public static String writePretty(CustomerCase customerCase) {
    return Json.text(true, out -> new CaseWriter(out).write(customerCase));
  }

  private static boolean isLines(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  private static void close(Reader in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
