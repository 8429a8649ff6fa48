package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what differs between two knowledge bases as JSON. */
public final class DiffJson {
  private DiffJson() {}

  /** Returns the JSON, ending in {@code \n}. */
  public static String write(KnowledgeDiff diff) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("before", diff.beforeVersion());
    json.put("after", diff.afterVersion());
    json.put("same", diff.isSame());
    json.put("sameVersion", diff.isSameVersion());
    json.put("canChangeDiagnoses", !diff.changes(Effect.DIAGNOSES).isEmpty());
    json.put("changes", entries(diff.changes()));
    return JsonText.of(json);
  }

  static List<Object> entries(List<EntryChange> changes) {
    List<Object> list = new ArrayList<>();
    changes.forEach(change -> list.add(entry(change)));
    return list;
  }

  private static Map<String, @Nullable Object> entry(EntryChange change) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("table", change.table());
    json.put("kind", word(change.kind()));
    json.put("id", change.id());
    if (change.formerId() != null) {
      json.put("formerId", change.formerId());
    }
    json.put("label", text(change.label()));
    json.put("effect", word(change.effect()));
    json.put("beforeAt", place(change.beforeAt()));
    json.put("afterAt", place(change.afterAt()));
    List<Object> properties = new ArrayList<>();
    for (PropertyChange property : change.properties()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("property", property.property());
      one.put("label", text(property.label()));
      one.put("before", text(property.before()));
      one.put("after", text(property.after()));
      one.put("beforeAt", place(property.beforeAt()));
      one.put("afterAt", place(property.afterAt()));
      one.put("effect", word(property.effect()));
      properties.add(one);
    }
    json.put("properties", properties);
    return json;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable Object text(@Nullable Text text) {
    if (text == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("zh", text.zh());
    json.put("en", text.en());
    return json;
  }

  static @Nullable String place(@Nullable Location at) {
    return at == null ? null : at.toString();
  }
}
