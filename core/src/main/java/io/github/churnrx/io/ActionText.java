package io.github.churnrx.io;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Recommendation;

/** Says what is to be done, by whom and by when. */
final class ActionText {
  private final Diagnosis diagnosis;
  private final Voice voice;

  ActionText(Diagnosis diagnosis, Voice voice) {
    this.diagnosis = diagnosis;
    this.voice = voice;
  }

  String line(Recommendation action) {
    return Voice.open(action.text(voice.locale()))
        + voice.say("——", " - ")
        + action.assignee().text(voice.locale())
        + voice.say("，", ", ")
        + DueText.of(action.due(), diagnosis.asOf(), voice);
  }
}
