package io.github.churnrx.store;

import java.nio.file.Path;

/** How files are called in messages, under every operating system. */
final class Names {
  private Names() {}

  static String of(Path path) {
    return path.toString().replace('\\', '/');
  }
}
