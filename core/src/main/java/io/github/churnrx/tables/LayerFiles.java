package io.github.churnrx.tables;

/** Knows which files belong to a layer. */
public final class LayerFiles {
  /** Lists the files of a layer on the class path. */
  static final String INDEX = "index.txt";

  private LayerFiles() {}

  /** Holds, in the lowest layer, layers of its own: one folder for each industry. */
  public static final String INDUSTRIES = "industries/";

  /** Returns whether a file belongs to an industry's layer and not to the layer it lies in. */
  static boolean isIndustry(String path) {
    return path.startsWith(INDUSTRIES) && path.indexOf('/', INDUSTRIES.length()) > 0;
  }

  static boolean isPattern(String path) {
    return path.startsWith("patterns/") && path.endsWith(".drl");
  }

  /** Returns whether a file holds scenarios, which change no diagnosis. */
  public static boolean isScenario(String path) {
    return path.startsWith("scenarios/");
  }

  /** Returns whether a file that is neither table nor pattern has its place in a layer. */
  static boolean isKnown(String path) {
    return path.equals(Manifest.FILE) || isScenario(path) || isNote(path);
  }

  /** Returns whether a file is for people only. */
  public static boolean isNote(String path) {
    return path.endsWith(".md") || path.equals(INDEX);
  }

  /** Returns whether editors, spreadsheets or systems left a file behind. */
  static boolean isLeftover(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return path.startsWith(".")
        || path.contains("/.")
        || path.startsWith("__MACOSX/")
        || name.startsWith("~$")
        || name.endsWith("~")
        || name.equals("Thumbs.db")
        || name.equals("desktop.ini");
  }
}
