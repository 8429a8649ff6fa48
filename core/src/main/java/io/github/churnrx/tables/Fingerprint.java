package io.github.churnrx.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The version of knowledge: SHA-256 over everything in it that can change a diagnosis. */
public final class Fingerprint {
  /** Changes whenever the engine would diagnose differently from the same files. */
  private static final String ENGINE = "churnrx-engine-1";

  private Fingerprint() {}

  /** Returns what stands for the way in which this library diagnoses. */
  public static String engine() {
    return ENGINE;
  }

  public static String of(List<Layer> layers) {
    MessageDigest digest = sha256();
    update(digest, ENGINE);
    for (Layer layer : layers) {
      update(digest, "layer");
      for (Map.Entry<String, byte[]> file : layer.files().entrySet()) {
        if (counts(file.getKey())) {
          update(digest, file.getKey());
          digest.update(normalised(file.getValue()));
          digest.update((byte) 0);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static boolean counts(String path) {
    return !LayerFiles.isScenario(path) && !LayerFiles.isNote(path) && !LayerFiles.isIndustry(path);
  }

  /** Returns the bytes without byte order mark and carriage returns before line feeds. */
  static byte[] normalised(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    String text = raw.startsWith("\u00EF\u00BB\u00BF") ? raw.substring(3) : raw;
    return text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
