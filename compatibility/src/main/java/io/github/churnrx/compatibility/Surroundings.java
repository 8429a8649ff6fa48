package io.github.churnrx.compatibility;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What all code of a process shares, and a library must leave as it is.
 *
 * @param values what is set, by its name
 */
record Surroundings(Map<String, String> values) {

  /** Returns what is set now. */
  static Surroundings now() {
    Map<String, String> values = new LinkedHashMap<>();
    Set<String> threads =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    values.put("threads", threads.toString());
    values.put(
        "threads ever started",
        String.valueOf(ManagementFactory.getThreadMXBean().getTotalStartedThreadCount()));
    values.put(
        "what handles uncaught exceptions",
        String.valueOf(Thread.getDefaultUncaughtExceptionHandler()));
    values.put(
        "context class loader", String.valueOf(Thread.currentThread().getContextClassLoader()));
    values.put("language", Locale.getDefault().toString());
    values.put("language of texts", Locale.getDefault(Locale.Category.DISPLAY).toString());
    values.put("language of numbers", Locale.getDefault(Locale.Category.FORMAT).toString());
    values.put("time zone", TimeZone.getDefault().getID());
    values.put(
        "standard streams",
        List.of(System.in, System.out, System.err).stream().map(Object::hashCode).toList() + "");
    new TreeMap<>(System.getProperties())
        .forEach((name, value) -> values.put("property " + name, value.toString()));
    return new Surroundings(values);
  }

  /** Returns a line for each thing that is not as it was before. */
  List<String> changesSince(Surroundings before) {
    Set<String> names = new TreeSet<>(before.values.keySet());
    names.addAll(values.keySet());
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      String was = before.values.getOrDefault(name, "nothing");
      String is = values.getOrDefault(name, "nothing");
      if (!was.equals(is)) {
        changes.add(name + ": was " + was + ", is " + is);
      }
    }
    return changes;
  }
}
