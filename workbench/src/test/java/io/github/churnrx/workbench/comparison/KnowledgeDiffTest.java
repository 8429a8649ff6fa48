package io.github.churnrx.workbench.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.workbench.comparison.EntryChange.Kind;
import io.github.churnrx.workbench.terminal.Ink;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeDiffTest {
  @TempDir Path temp;

  /** Writes a layer over the shipped knowledge: names of files and their contents in turns. */
  private Path layer(String name, String... files) throws IOException {
    Path layer = Files.createDirectories(temp.resolve(name));
    Files.writeString(layer.resolve("knowledge.yaml"), "name: " + "ours" + "\nextends: default\n");
    for (int i = 0; i < files.length; i += 2) {
      Files.writeString(layer.resolve(files[i]), files[i + 1]);
    }
    return layer;
  }

  private static KnowledgeDiff diff(Path before, Path after) {
    return KnowledgeDiff.of(
        KnowledgeSource.read(List.of(before), List.of()),
        KnowledgeSource.read(List.of(after), List.of()));
  }

  private static String text(KnowledgeDiff diff) {
    return DiffText.write(diff, Locale.ENGLISH, Ink.PLAIN);
  }

  @Test
  void order_language_encoding_spelling_and_quotes_are_no_differences() throws IOException {
    Path one =
        layer(
            "one",
            "symptoms.csv",
            """
            id,when-1,supports
            REBATE_LATE_LONG,we-owe.rebate-overdue-days >= 60,BROKEN_PROMISE strong; LEAVING moderate
            OWNER_TO_RIVAL,owner.left-for-rival-days <= 90,
            """,
            "settings.csv",
            "id,value\ngrade.likely,11\n");
    Path other = layer("other", "settings.csv", "编号,值\n\"grade.likely\",\"11.0\"\n");
    Files.write(
        other.resolve("symptoms.csv"),
        """
        支持,条件1,编号,备注
        ,客户经理.投奔对手天数 ≤ ９０,OWNER_TO_RIVAL,随便
        流失 中；承诺没有兑现 10,我方欠款.返利逾期天数 ≥６０天,REBATE_LATE_LONG,
        """
            .getBytes(Charset.forName("GB18030")));
    KnowledgeDiff diff = diff(one, other);

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.isSameVersion()).isFalse();
    assertThat(text(diff)).startsWith("no difference: the files differ").contains("say the same");
  }

  @Test
  void knowledge_is_the_same_as_itself() throws IOException {
    Path one = layer("one");

    assertThat(text(diff(one, one))).startsWith("no difference: the same version ");
  }

  @Test
  void a_threshold_is_told_with_both_cells() throws IOException {
    Path after =
        layer(
            "after",
            "symptoms.csv",
            "id,when-1\nREBATE_LATE_LONG,we-owe.rebate-overdue-days >= 60\n");
    KnowledgeDiff diff = diff(layer("before"), after);

    EntryChange change = diff.changes().get(0);
    assertThat(diff.changes()).hasSize(1);
    assertThat(change.kind()).isEqualTo(Kind.CHANGED);
    assertThat(change.effect()).isEqualTo(Effect.DIAGNOSES);
    assertThat(change.properties())
        .singleElement()
        .satisfies(
            property -> {
              assertThat(property.was().orElseThrow().en())
                  .isEqualTo("we-owe.rebate-overdue-days >= 90");
              assertThat(property.is().orElseThrow().zh()).isEqualTo("我方欠款.返利逾期天数 >= 60");
              assertThat(property.beforeAt().toString()).startsWith("symptoms/money.csv:");
              assertThat(property.afterAt().toString()).endsWith("after/symptoms.csv:2:2");
            });
  }

  @Test
  void only_the_condition_that_differs_and_only_the_claim_that_differs_are_told()
      throws IOException {
    String symptom =
        """
        id,zh,en,when-1,when-2,family,supports,text-zh,text-en
        OURS,我们的,ours,complaints.open >= %s,orders.versus-expected < 0.5,promise,BROKEN_PROMISE %s; LEAVING weak,我们的,ours
        """;
    KnowledgeDiff diff =
        diff(
            layer("one", "symptoms.csv", symptom.formatted(1, "strong")),
            layer("other", "symptoms.csv", symptom.formatted(2, "moderate")));

    assertThat(diff.changes()).hasSize(1);
    assertThat(text(diff))
        .contains("condition: complaints.open >= 1 → complaints.open >= 2")
        .contains(
            "supports: broken promise (BROKEN_PROMISE) +10 → broken promise (BROKEN_PROMISE) +6")
        .doesNotContain("orders.versus-expected", "LEAVING");
  }

  @Test
  void a_claim_that_turns_round_is_one_change() throws IOException {
    String symptom =
        """
        id,zh,en,when-1,family,supports,against,text-zh,text-en
        OURS,我们的,ours,complaints.open >= 1,promise,%s,我们的,ours
        """;
    KnowledgeDiff diff =
        diff(
            layer("one", "symptoms.csv", symptom.formatted("BROKEN_PROMISE strong; LEAVING weak,")),
            layer(
                "other", "symptoms.csv", symptom.formatted("LEAVING weak,BROKEN_PROMISE strong")));

    assertThat(diff.changes().get(0).properties()).hasSize(1);
    assertThat(text(diff)).contains("BROKEN_PROMISE) +10 → broken promise (BROKEN_PROMISE) -10");
  }

  @Test
  void what_is_new_switched_off_and_reworded_is_told_apart() throws IOException {
    Path after =
        layer(
            "after",
            "symptoms.csv",
            """
            id,zh,en,when-1,family,supports,text-zh,text-en,enabled
            OURS,我们的,ours,complaints.open >= 1,promise,BROKEN_PROMISE strong,我们的,ours,
            OWNER_TO_RIVAL,,,,,,,,no
            REBATE_LATE_LONG,,rebate very late,,,,,,
            """);
    KnowledgeDiff diff = diff(layer("before"), after);

    assertThat(diff.changes())
        .extracting(EntryChange::id, EntryChange::kind, EntryChange::effect)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("OURS", Kind.ADDED, Effect.DIAGNOSES),
            org.assertj.core.groups.Tuple.tuple(
                "OWNER_TO_RIVAL", Kind.SWITCHED_OFF, Effect.DIAGNOSES),
            org.assertj.core.groups.Tuple.tuple("REBATE_LATE_LONG", Kind.CHANGED, Effect.TEXTS));
    assertThat(text(diff))
        .contains("Can change diagnoses", "Texts and documentation only")
        .contains("[symptoms/relation.csv:", "after/symptoms.csv:3:9]")
        .endsWith("3 entries differ: 1 added, 1 switched off, 1 changed; 2 can change diagnoses\n");
  }

  @Test
  void a_cause_that_is_replaced_is_renamed_and_what_refers_to_it_is_the_same() throws IOException {
    Path after =
        layer(
            "after",
            "causes.csv",
            """
            id,zh,en,class,mode,side,controllable,force,role,explain-zh,explain-en,angles,sources,replaced-by
            PROMISE_NOT_KEPT,没守信,promise not kept,INTEREST,active,company,yes,push,sales-director,我方没有守信,we did not keep our word,,,
            BROKEN_PROMISE,,,,,,,,,,,,,PROMISE_NOT_KEPT
            """);
    KnowledgeDiff diff = diff(layer("before"), after);

    assertThat(diff.changes()).hasSize(1);
    EntryChange change = diff.changes().get(0);
    assertThat(change.kind()).isEqualTo(Kind.RENAMED);
    assertThat(change.former()).contains("BROKEN_PROMISE");
    assertThat(change.effect()).isEqualTo(Effect.TEXTS);
    assertThat(text(diff)).contains("BROKEN_PROMISE → PROMISE_NOT_KEPT", "none can change");
  }

  @Test
  void a_row_of_an_action_is_recognised_though_another_is_put_before_it() throws IOException {
    String head = "id,zh,en,stage,for,tier,priority,role,due,steps-zh,steps-en\n";
    String key = "OURS,我们的,ours,retain,BROKEN_PROMISE,KEY,1,finance,%s,做,do\n";
    String main = "OURS,,,,BROKEN_PROMISE,MAIN,2,finance,5,,\n";
    KnowledgeDiff diff =
        diff(
            layer("one", "actions.csv", head + key.formatted(3)),
            layer(
                "other",
                "actions.csv",
                head
                    + main.replace("OURS,,,,", "OURS,我们的,ours,retain,").replace(",,\n", ",做,do\n")
                    + key.formatted(7).replace("我们的,ours,retain", ",,").replace("做,do", ",")));

    assertThat(diff.changes()).hasSize(1);
    assertThat(text(diff))
        .contains("row: nothing → for broken promise (BROKEN_PROMISE), tier main")
        .contains("row: due 3 → due 7")
        .doesNotContain("priority 1");
  }

  @Test
  void json_says_the_same() throws IOException {
    Path after = layer("after", "settings.csv", "id,value\ngrade.likely,11\n");
    String json = DiffJson.write(diff(layer("before"), after));

    assertThat(json)
        .contains("\"same\": false", "\"canChangeDiagnoses\": true")
        .contains("\"table\": \"settings\"", "\"kind\": \"changed\"", "\"id\": \"grade.likely\"")
        .contains("\"afterAt\": \"" + after.toString().replace('\\', '/') + "/settings.csv:2:2\"")
        .endsWith("}\n");
  }

  @Test
  void knowledge_that_cannot_be_used_is_refused() throws IOException {
    Path broken = layer("broken", "settings.csv", "id,value\ngrade.likely,abc\n");

    assertThatThrownBy(() -> KnowledgeSource.read(List.of(broken), List.of()))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("settings.csv:2:2");
  }

  @Test
  void an_industry_counts_as_a_layer() {
    KnowledgeDiff diff =
        KnowledgeDiff.of(
            KnowledgeSource.read(List.of(), List.of()),
            KnowledgeSource.read(List.of(), List.of("telecom")));

    assertThat(diff.changes())
        .anySatisfy(
            change -> {
              assertThat(change.id()).isEqualTo("lost.no-order-days");
              assertThat(change.properties().get(0).afterAt().toString())
                  .startsWith("industries/telecom/settings.csv:");
            });
  }
}
