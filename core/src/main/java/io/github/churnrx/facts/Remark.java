package io.github.churnrx.facts;

import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the customer said in words: of what, and whether it was a complaint or praise.
 *
 * <p>Remarks are usually not given but read from free text with {@code phrases.csv}: from {@link
 * Feedback}, from the text of an {@link Interaction}, and from that of a {@link Complaint} whose
 * topic is {@link Complaint.Topic#OTHER}. A case that gives remarks of its own, such as those of
 * the company's own text analysis, is taken at its word and no text is read.
 *
 * @param date the day on which it was said
 * @param topic the id of the topic, one of those that {@code knowledge.yaml} declares; not blank
 * @param polarity whether it was a complaint or praise
 * @param words the customer's own words, or null if not recorded
 * @param cue the cue by which it was recognised, or null if not known
 * @param stream the id of the stream of the text, such as {@code feedback}, or null if not known
 */
public record Remark(
    LocalDate date,
    String topic,
    Polarity polarity,
    @Nullable String words,
    @Nullable String cue,
    @Nullable String stream)
    implements Event {

  /** Whether a remark speaks for us or against us. */
  public enum Polarity implements Choice {
    /** It is a complaint. */
    COMPLAINT("抱怨", "complaint"),
    /** It is praise. */
    PRAISE("称赞", "praise");

    private final String zh;
    private final String en;

    Polarity(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** Returns the other one. */
    public Polarity reversed() {
      return this == COMPLAINT ? PRAISE : COMPLAINT;
    }

    @Override
    public Text label() {
      return Text.of(zh, en);
    }
  }

  static final Schema<Event, Remark> SCHEMA =
      Schema.<Event, Remark>of("remarks", Remark.class, Event::happenedBy)
          .occurred("date", "日期", "date", Remark::date)
          .required()
          .text("topic", "主题", "topic", Remark::topic)
          .required()
          .choice("polarity", "褒贬", "polarity", Polarity.values(), Remark::polarity)
          .required()
          .text("words", "原话", "words", Remark::words)
          .text("cue", "线索", "cue", Remark::cue)
          .text("stream", "出处", "stream", Remark::stream)
          .computedText("quote", "引文", "quote", (remark, asOf) -> remark.quote())
          .from("date", "words")
          .build(
              values ->
                  new Remark(
                      values.get("date", LocalDate.class),
                      values.get("topic", String.class),
                      values.get("polarity", Polarity.class),
                      values.find("words", String.class),
                      values.find("cue", String.class),
                      values.find("stream", String.class)));

  /**
   * Rejects missing values.
   *
   * @throws IllegalArgumentException if the topic is blank
   */
  public Remark {
    Objects.requireNonNull(date, "date");
    Require.notBlank(topic, "topic");
    Objects.requireNonNull(polarity, "polarity");
    Sense.of("remarks").day("date", date).check();
  }

  /**
   * Creates a remark of which only the required values are known.
   *
   * @param date the day on which it was said
   * @param topic the id of the topic, not blank
   * @param polarity whether it was a complaint or praise
   * @return the remark
   * @throws IllegalArgumentException if the topic is blank
   */
  public static Remark of(LocalDate date, String topic, Polarity polarity) {
    return new Remark(date, topic, polarity, null, null, null);
  }

  @Override
  public EventType type() {
    return EventType.REMARKS;
  }

  private @Nullable String quote() {
    return words == null ? null : date + " “" + words + "”";
  }
}
