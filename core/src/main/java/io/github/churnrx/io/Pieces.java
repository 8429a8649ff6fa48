package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Foreign;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pieces of an input, one after the other; what is unreadable is the last. */
abstract class Pieces extends Spliterators.AbstractSpliterator<Parsed> {
  private static final Text NOT_UTF8 =
      Text.of("含有不是 UTF-8 编码的字节", "it holds bytes that are not UTF-8");

  private boolean ended;

  Pieces() {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
  }

  /** Returns the next piece; null at the end. */
  abstract @Nullable Parsed next();

  @Override
  public final boolean tryAdvance(Consumer<? super Parsed> action) {
    Parsed piece = ended ? null : next();
    ended = piece == null || piece instanceof Parsed.Unreadable;
    if (piece != null) {
      action.accept(piece);
    }
    return piece != null;
  }

  /** Returns the problem that an input cannot be read any further. */
  static Problem unreadable(IOException e, Location at) {
    if (e instanceof CharacterCodingException) {
      return ProblemCode.UNREADABLE_FILE.at(at, at.file(), NOT_UTF8);
    }
    return ProblemCode.UNREADABLE_FILE.at(at, at.file(), Foreign.text(e));
  }
}
