package io.github.churnrx.workbench.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes names and values so that YAML reads them back as they are. */
final class Yaml {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_ .·/+-]*");
  private static final Pattern WORD =
      Pattern.compile("(?i)y|n|yes|no|true|false|on|off|null|~|nan|inf");

  private Yaml() {}

  static String text(String text) {
    boolean plain =
        PLAIN.matcher(text).matches() && !WORD.matcher(text).matches() && text.equals(text.strip());
    return plain
        ? text
        : "\""
            + text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
            + "\"";
  }

  static String list(List<String> texts) {
    return texts.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
  }

  static String map(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> text(pair.getKey()) + ": " + value(pair.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Truth values and numbers stay what they are. */
  static String value(String value) {
    return value.matches("true|false|-?\\d+(\\.\\d+)?") ? value : text(value);
  }
}
