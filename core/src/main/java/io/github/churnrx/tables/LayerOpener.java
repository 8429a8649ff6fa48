package io.github.churnrx.tables;

import io.github.churnrx.knowledge.KnowledgeException;
import java.nio.file.Path;

/** Opens layers that are kept in another way than as files in a directory, such as workbooks. */
public interface LayerOpener {

  /** Returns whether a file is kept in this way, as its name tells. */
  boolean opens(Path file);

  /**
   * Opens a layer.
   *
   * @throws KnowledgeException if it cannot be read at all
   */
  Layer open(Path file);
}
