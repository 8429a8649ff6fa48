package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Knowledge.PatternFile;
import java.util.Optional;

/** Knows the event patterns that can be run. */
@FunctionalInterface
public interface PatternReader {

  /**
   * Returns a pattern file with its rules, or nothing if it cannot be run here.
   *
   * @param file what the file is called in messages
   * @param drl its text, with line feeds only and without byte order mark
   */
  Optional<PatternFile> read(String file, String drl);
}
