package io.github.churnrx.portfolio;

import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Results put together for a reader, under headings.
 *
 * @param title what it is about
 * @param sections the sections in order, none empty
 */
public record PortfolioReport(Text title, List<Section> sections) implements Described {

  /**
   * Copies the sections.
   *
   * @throws UnusableFiguresException if there is none
   */
  public PortfolioReport {
    sections = List.copyOf(sections);
    if (sections.isEmpty()) {
      throw new UnusableFiguresException("报告没有任何内容。", "The report has no content.");
    }
  }

  /**
   * Some results under a heading.
   *
   * @param heading the heading
   * @param results the results in order, at least one
   */
  public record Section(Text heading, List<Described> results) {
    /**
     * Copies the results.
     *
     * @throws UnusableFiguresException if there is none
     */
    public Section {
      results = List.copyOf(results);
      if (results.isEmpty()) {
        throw new UnusableFiguresException(
            "“" + heading.zh() + "”下没有内容。", "There is nothing under \"" + heading.en() + "\".");
      }
    }
  }

  /** Starts a report. */
  public static Builder about(String zh, String en) {
    return new Builder(Text.of(zh, en));
  }

  /** Returns the report as plain text: a title, headings, and a line a result. */
  @Override
  public String describe(Locale locale) {
    StringBuilder text = new StringBuilder(title.in(locale)).append('\n');
    for (Section section : sections) {
      text.append('\n').append(section.heading().in(locale)).append('\n');
      for (Described result : section.results()) {
        text.append("- ").append(result.describe(locale)).append('\n');
      }
    }
    return text.toString();
  }

  /** Puts a report together. Not safe for use by several threads. */
  public static final class Builder {
    private final Text title;
    private final List<Section> sections = new ArrayList<>();

    private Builder(Text title) {
      this.title = title;
    }

    /** Adds a section with at least one result. */
    public Builder section(String zh, String en, List<? extends Described> results) {
      sections.add(new Section(Text.of(zh, en), List.copyOf(results)));
      return this;
    }

    /** Adds a section with one result. */
    public Builder section(String zh, String en, Described result) {
      return section(zh, en, List.of(result));
    }

    /** Returns the report. */
    public PortfolioReport build() {
      return new PortfolioReport(title, sections);
    }
  }
}
