package io.github.churnrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Knowledge that is complete and says one word everywhere, so that a mixture would show. */
record Flavour(String word) {
  static final Flavour SWEET = new Flavour("SWEET");
  static final Flavour SALTY = new Flavour("SALTY");

  /** A case that either flavour has something to say about. */
  static final CustomerCase CASE =
      CustomerCase.of("C-1").asOf(LocalDate.of(2026, 6, 30)).signal("figure", 50).build();

  /** Writes the knowledge into a new folder. */
  Path in(Path folder) {
    Path here = folder.resolve(word.toLowerCase(Locale.ROOT));
    write(here, "knowledge.yaml", "name: X\nfamilies:\n  f: {zh: 族X, en: family X, kind: data}\n");
    write(here, "signals.csv", "id,zh,en,type\nfigure,数字,figure,number\n");
    write(
        here, "causes.csv", "id,zh,en,class,explain-zh,explain-en\nX,原因X,X,PRICE,因为X,because X\n");
    write(
        here,
        "symptoms.csv",
        """
        id,zh,en,when-1,family,supports,text-zh,text-en
        S_X,症状X,S X,figure >= 10,f,X decisive; LEAVING strong,X {figure},X {figure}
        """);
    write(
        here,
        "actions.csv",
        "id,zh,en,stage,for,priority,role,due\nA_X,行动X,A X,retain,X,1,seller,3\n");
    write(here, "tiers.csv", "id,zh,en,rank\nKEY,重点,key,1\n");
    write(here, "roles.csv", "id,zh,en\nseller,销售,seller\n");
    return here;
  }

  private void write(Path folder, String file, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(file), text.replace("X", word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the flavour of what became of a case, which must have been diagnosed. */
  static Flavour of(Outcome outcome) {
    return of(diagnosis(outcome));
  }

  static Diagnosis diagnosis(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Diagnosed.class);
    return ((Outcome.Diagnosed) outcome).diagnosis();
  }

  /** Returns the flavour of a diagnosis, of which every part must be of one and the same. */
  static Flavour of(Diagnosis diagnosis) {
    String word = diagnosis.mainCause().orElseThrow().cause().id();
    assertThat(diagnosis.mainCause().orElseThrow().supporting())
        .allSatisfy(evidence -> assertThat(evidence.id()).isEqualTo("S_" + word))
        .isNotEmpty();
    assertThat(diagnosis.mainCause().orElseThrow().supporting().get(0).text(Locale.ENGLISH))
        .startsWith(word + " ");
    assertThat(diagnosis.actions()).extracting(action -> action.id()).containsExactly("A_" + word);
    return new Flavour(word);
  }
}
