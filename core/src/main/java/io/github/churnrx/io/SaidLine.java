package io.github.churnrx.io;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what the customer said and no cause on the page quotes, the latest first. */
record SaidLine(Diagnosis diagnosis, Voice voice) {
  private static final int SHOWN = 3;
  private static final int RECENT_DAYS = 365;

  /**
   * Returns the line, if there is anything to say.
   *
   * @param told the causes whose evidence is on the page
   */
  Optional<String> beside(List<CauseFinding> told) {
    LocalDate since = diagnosis.asOf().minusDays(RECENT_DAYS);
    List<Remark> latestFirst = new ArrayList<>(diagnosis.remarks());
    Collections.reverse(latestFirst);
    Map<String, String> said = new LinkedHashMap<>();
    for (Remark remark : latestFirst) {
      String words = remark.words();
      boolean isQuoted = words != null && told.stream().anyMatch(cause -> quotes(cause, words));
      if (remark.date().isAfter(since) && !isQuoted) {
        said.putIfAbsent(remark.topic() + remark.polarity(), clause(remark));
      }
    }
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<String> clauses = List.copyOf(said.values());
    int others = clauses.size() - SHOWN;
    return Optional.of(
        voice.label("客户说过", "Said")
            + voice.clauses(clauses.subList(0, Math.min(SHOWN, clauses.size())))
            + (others > 0 ? voice.more(others) : ""));
  }

  /** Returns what a remark is about, by its label if the knowledge is at hand. */
  static Text topic(Remark remark, Diagnosis diagnosis) {
    return diagnosis
        .knowledge()
        .flatMap(knowledge -> knowledge.topic(remark.topic()))
        .map(Topic::label)
        .orElse(Text.of(remark.topic(), remark.topic()));
  }

  private boolean quotes(CauseFinding cause, String words) {
    return quotes(cause.supporting(), words) || quotes(cause.opposing(), words);
  }

  private boolean quotes(List<Evidence> pieces, String words) {
    return pieces.stream().anyMatch(piece -> piece.text(voice.locale()).contains(words));
  }

  private String clause(Remark remark) {
    Text topic = topic(remark, diagnosis);
    boolean isPraise = remark.polarity() == Remark.Polarity.PRAISE;
    String what =
        voice.say(
            (isPraise ? "称赞" : "抱怨") + topic.zh(),
            (isPraise ? "praise of " : "complaint about ") + topic.en());
    String words = remark.words();
    return what
        + voice.aside(
            remark.date()
                + (words == null ? "" : voice.say("“" + words + "”", " \"" + words + "\"")));
  }
}
