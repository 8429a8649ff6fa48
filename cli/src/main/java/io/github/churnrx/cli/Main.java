package io.github.churnrx.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Starts the command. */
public final class Main {

  private Main() {}

  /**
   * Prints the version.
   *
   * @param args ignored so far
   * @throws IOException if the archive is damaged
   */
  public static void main(String[] args) throws IOException {
    System.out.println("churnrx " + version());
  }

  static String version() throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IOException("version.properties is missing beside " + Main.class.getName());
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "");
    }
  }
}
