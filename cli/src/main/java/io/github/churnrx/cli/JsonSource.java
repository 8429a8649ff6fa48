package io.github.churnrx.cli;

import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.io.CaseDefaults;
import io.github.churnrx.io.CaseJson;
import io.github.churnrx.io.Parsed;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases in JSON files, one file after the other. */
final class JsonSource implements CaseSource {
  private final List<Document> documents;
  private final CaseDefaults defaults;
  private final @Nullable Charset encoding;
  private final boolean repeatable;

  /**
   * A text.
   *
   * @param name its name for messages, whose ending says how it is read
   * @param bytes opens it
   */
  record Document(String name, Opener bytes) {}

  /** Opens bytes. */
  interface Opener {
    InputStream open() throws IOException;
  }

  JsonSource(
      List<Document> documents,
      CaseDefaults defaults,
      @Nullable Charset encoding,
      boolean repeatable) {
    this.documents = documents;
    this.defaults = defaults;
    this.encoding = encoding;
    this.repeatable = repeatable;
  }

  @Override
  public boolean isRepeatable() {
    return repeatable;
  }

  @Override
  public boolean linksCustomers() {
    return true;
  }

  @Override
  public List<Problem> notices() {
    return List.of();
  }

  @Override
  public List<String> names() {
    return documents.stream().map(Document::name).toList();
  }

  @Override
  public Cases open() {
    return new JsonCases();
  }

  private Stream<Parsed> read(Document document) throws IOException {
    InputStream bytes = document.bytes().open();
    if (encoding == null) {
      return CaseJson.read(bytes, document.name(), defaults);
    }
    InputStreamReader text =
        new InputStreamReader(
            bytes,
            encoding
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return CaseJson.read(text, document.name(), defaults);
  }

  private static MappedCase entry(Parsed parsed) {
    if (parsed instanceof Parsed.Read read) {
      return new MappedCase(read.customerCase(), true, read.at(), List.of(), read.places()::placed);
    }
    if (parsed instanceof Parsed.Rejected rejected) {
      String customer = rejected.customer().map(CustomerId::value).orElse("");
      return new MappedCase(
          null,
          true,
          rejected.at(),
          rejected.problems().stream()
              .map(problem -> new Rejection(problem, "", customer))
              .toList());
    }
    throw new InputException(((Parsed.Unreadable) parsed).problem());
  }

  private final class JsonCases implements Cases {
    private final Iterator<Document> rest = documents.iterator();
    private @Nullable Stream<Parsed> stream;
    private Iterator<Parsed> current = List.<Parsed>of().iterator();

    @Override
    public @Nullable MappedCase next() throws IOException {
      try {
        while (!current.hasNext()) {
          close();
          if (!rest.hasNext()) {
            return null;
          }
          Stream<Parsed> opened = read(rest.next());
          stream = opened;
          current = opened.iterator();
        }
        return entry(current.next());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    public void close() {
      if (stream != null) {
        stream.close();
        stream = null;
      }
    }
  }
}
