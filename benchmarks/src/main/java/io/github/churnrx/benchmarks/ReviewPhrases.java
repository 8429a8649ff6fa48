package io.github.churnrx.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.churnrx.ChurnRx;
import io.github.churnrx.facts.Remark.Polarity;
import io.github.churnrx.phrases.PhraseBook;
import io.github.churnrx.phrases.PhraseBook.Found;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Measures the shipped phrases on Chinese restaurant reviews whose aspects people have labelled
 * (ASAP, Bu and others 2021): how often what they find is right, and how much they find.
 *
 * <p>The reviews are not part of this project. Their folder is the system property {@code
 * churnrx.reviews}, by default {@code ../shared/data}. The argument is {@code train}, {@code dev}
 * or {@code test}; with {@code errors} after it, every disagreement is listed.
 */
public final class ReviewPhrases {
  private static final Map<String, List<String>> ASPECTS =
      new TreeMap<>(
          Map.of(
              "ATTITUDE", List.of("service_waiters_attitude"),
              "WAITING", List.of("service_wait_time", "service_serving_speed"),
              "PRICE", List.of("price_level", "price_cost_effective"),
              "NOISE", List.of("environment_noise")));

  private ReviewPhrases() {}

  /** Prints the table for one part of the reviews. */
  public static void main(String[] args) throws IOException {
    String part = args.length == 0 ? "train" : args[0];
    Path folder = Path.of(System.getProperty("churnrx.reviews", "../shared/data"));
    Path file = folder.resolve("asap_" + part + "_sample_zh.csv");
    if (!Files.isRegularFile(file)) {
      System.out.println(
          "Skipped: there are no reviews at "
              + file
              + "; name their folder with -Dchurnrx.reviews=…");
      return;
    }
    List<NamedCsvRecord> reviews;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      reviews = csv.stream().toList();
    }
    PhraseBook book = PhraseBook.of(ChurnRx.withDefaultKnowledge().knowledge().phrases());
    System.out.println("| topic | said | labelled | found | right | precision | recall |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    boolean isListed = args.length > 1 && args[1].equals("errors");
    ASPECTS.forEach((topic, columns) -> row(reviews, book, topic, columns, isListed));
    System.out.printf(
        Locale.ROOT, "%n%,.0f reviews a second of processor time%n", speed(reviews, book));
  }

  private static void row(
      List<NamedCsvRecord> reviews,
      PhraseBook book,
      String topic,
      List<String> columns,
      boolean isListed) {
    count(reviews, book, topic, columns, Polarity.COMPLAINT, -1, isListed);
    count(reviews, book, topic, columns, Polarity.PRAISE, 1, isListed);
    int labelled = 0;
    int found = 0;
    int right = 0;
    for (NamedCsvRecord review : reviews) {
      boolean isLabelled = label(review, columns) > -2;
      boolean isFound = holds(book, review, f -> f.topic().equals(topic));
      labelled += isLabelled ? 1 : 0;
      found += isFound ? 1 : 0;
      right += isLabelled && isFound ? 1 : 0;
    }
    print(topic, "anything", labelled, found, right);
  }

  private static void count(
      List<NamedCsvRecord> reviews,
      PhraseBook book,
      String topic,
      List<String> columns,
      Polarity polarity,
      int label,
      boolean isListed) {
    int labelled = 0;
    int found = 0;
    int right = 0;
    for (NamedCsvRecord review : reviews) {
      boolean isLabelled = label(review, columns) == label;
      boolean isFound =
          holds(book, review, f -> f.topic().equals(topic) && f.polarity() == polarity);
      labelled += isLabelled ? 1 : 0;
      found += isFound ? 1 : 0;
      right += isLabelled && isFound ? 1 : 0;
      if (isListed && isLabelled != isFound) {
        System.out.println(
            (isFound ? "WRONG " : "MISSED ")
                + topic
                + " "
                + polarity
                + " "
                + label(review, columns)
                + " "
                + book.read(text(review)).stream().filter(f -> f.topic().equals(topic)).toList()
                + (isFound ? "" : " " + text(review)));
      }
    }
    print(topic, polarity.label().en(), labelled, found, right);
  }

  private static void print(String topic, String said, int labelled, int found, int right) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d | %s | %s |%n",
        topic.toLowerCase(Locale.ROOT),
        said,
        labelled,
        found,
        right,
        ratio(right, found),
        ratio(right, labelled));
  }

  private static String ratio(int part, int whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
  }

  private static boolean holds(PhraseBook book, NamedCsvRecord review, Predicate<Found> wanted) {
    return book.read(text(review)).stream().anyMatch(wanted);
  }

  private static String text(NamedCsvRecord review) {
    return review.getField("reviewbody");
  }

  /** Returns −1 if an aspect is blamed, else 1 if one is praised, else 0 if mentioned, else −2. */
  private static int label(NamedCsvRecord review, List<String> columns) {
    List<Integer> labels =
        columns.stream().map(column -> (int) Double.parseDouble(review.getField(column))).toList();
    if (labels.contains(-1)) {
      return -1;
    }
    return labels.stream().mapToInt(Integer::intValue).max().orElse(-2);
  }

  /** Returns how many reviews are read in a second of processor time, in the best of five runs. */
  private static double speed(List<NamedCsvRecord> reviews, PhraseBook book) {
    List<String> texts = reviews.stream().map(ReviewPhrases::text).toList();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int run = 0; run < 5; run++) {
      long start = clock.getCurrentThreadCpuTime();
      long spent = 0;
      long remarks = 0;
      int read = 0;
      while (spent < TimeUnit.MILLISECONDS.toNanos(500)) {
        for (String text : texts) {
          remarks += book.read(text).size();
        }
        read += texts.size();
        spent = clock.getCurrentThreadCpuTime() - start;
      }
      if (remarks > 0) {
        best = Math.max(best, read * 1e9 / spent);
      }
    }
    return best;
  }
}
