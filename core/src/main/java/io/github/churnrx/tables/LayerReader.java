package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of layers, one layer after the other. */
public final class LayerReader {
  private static final Text NAMES =
      Text.of(
          "表名见知识文件参考；其他说明可写在 .md 文件中。",
          "See the reference for the names of tables; notes go into .md files.");

  private final PatternReader patternReader;
  private final Findings findings;
  private final Tables tables;
  private final Map<String, PatternFile> patterns = new LinkedHashMap<>();

  private int layers;

  /** Reads with what knows patterns, and tells findings. */
  public LayerReader(PatternReader patternReader, Findings findings) {
    this.patternReader = patternReader;
    this.findings = findings;
    this.tables = new Tables(findings);
  }

  public Tables tables() {
    return tables;
  }

  public List<PatternFile> patterns() {
    return List.copyOf(patterns.values());
  }

  /** Lays a layer over those read before; only the lowest may hold those of industries. */
  public void read(Layer layer) {
    boolean isLowest = layers++ == 0;
    findings.addSpoilt(layer.problems());
    Map<TableSchema, Grouping> groupings = new EnumMap<>(TableSchema.class);
    layer
        .files()
        .forEach(
            (path, bytes) -> {
              String file = layer.name(path);
              TableSchema schema = TableSchema.owning(path);
              if (schema != null) {
                table(schema, file, schema.space(path), bytes, groupings);
              } else if (LayerFiles.isPattern(path)) {
                pattern(file, path, bytes);
              } else if (!LayerFiles.isKnown(path) && !(isLowest && LayerFiles.isIndustry(path))) {
                findings.add(ProblemCode.UNKNOWN_FILE.at(Location.of(file), path, NAMES));
              }
            });
    groupings.forEach((schema, grouping) -> tables.lay(schema, grouping.entries()));
  }

  private void table(
      TableSchema schema,
      String file,
      String space,
      byte[] bytes,
      Map<TableSchema, Grouping> groupings) {
    tables.noteFile(schema, file);
    String csv = TextDecoder.decode(bytes, file, findings);
    if (csv == null) {
      tables.markPartial(schema);
      return;
    }
    TableReader.Content content = new TableReader(schema, file, findings).read(csv);
    if (content.partial()) {
      tables.markPartial(schema);
    }
    groupings.computeIfAbsent(schema, s -> new Grouping(s, findings)).add(content.rows(), space);
  }

  private void pattern(String file, String path, byte[] bytes) {
    String drl = TextDecoder.decode(bytes, file, findings);
    if (drl == null) {
      return;
    }
    Optional<PatternFile> found = patternReader.read(file, drl.replace("\r\n", "\n"));
    if (found.isPresent()) {
      patterns.put(found.get().packageName(), found.get());
    } else {
      findings.add(ProblemCode.PATTERN_CHANGED.at(Location.of(file), path));
    }
  }
}
