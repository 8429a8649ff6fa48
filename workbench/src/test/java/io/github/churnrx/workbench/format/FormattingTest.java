package io.github.churnrx.workbench.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormattingTest {
  @TempDir Path dir;

  /** How a condition may be written, its form by ids, and its form in Chinese. */
  private static final String[][] CONDITIONS = {
    {"complaints.open≥2", "complaints.open >= 2", "投诉.未结件数 >= 2"},
    {"complaints.open   in   3 ~ 7", "complaints.open in [3..7]", "投诉.未结件数 在 [3..7]"},
    {"complaints.open （3..7］", "complaints.open in (3..7]", "投诉.未结件数 在 (3..7]"},
    {"COMPLAINTS.OPEN >= １，２００", "complaints.open >= 1200", "投诉.未结件数 >= 1200"},
    {"complaints.open >= 3万", "complaints.open >= 30000", "投诉.未结件数 >= 30000"},
    {"complaints.open ≥ 30 件", "complaints.open >= 30", "投诉.未结件数 >= 30"},
    {"complaints.open <> 3", "complaints.open != 3", "投诉.未结件数 != 3"},
    {"complaints.open == 3", "complaints.open = 3", "投诉.未结件数 = 3"},
    {"complaints.open not(3、5)", "complaints.open not(3, 5)", "投诉.未结件数 非(3, 5)"},
    {"complaints.open known", "complaints.open is known", "投诉.未结件数 已知"},
    {"usage.trend <= 35 %", "usage.trend <= 35%", "使用.环比 <= 35%"},
    {"usage.trend <= 0.350", "usage.trend <= 0.35", "使用.环比 <= 0.35"},
    {
      "owner.destination 在 其他公司、对手",
      "owner.destination = OTHER_COMPANY, RIVAL",
      "客户经理.去向 = 其他公司, 对手"
    },
    {"rival.known = 是", "rival.known", "是否知道是哪家对手"},
    {"rival.known = no", "rival.known = no", "是否知道是哪家对手 = 否"},
    {"pattern ", "pattern", "模式"},
  };

  @Test
  void writes_each_condition_in_one_way() throws IOException {
    ALayer layer = ALayer.over(dir).with("symptoms.csv", symptoms(0));

    assertThat(layer.format(Wording.IDS).conditions()).containsExactly(column(1));
    assertThat(layer.format(Wording.ZH).conditions()).containsExactly(column(2));
    assertThat(layer.format(Wording.IDS).conditions()).containsExactly(column(1));
  }

  private static String[] symptoms(int form) {
    List<String> lines = new ArrayList<>(List.of("id,zh,en,family,supports,when-1"));
    for (int i = 0; i < CONDITIONS.length - 1; i++) {
      lines.add(
          "S" + i + ",症" + i + ",symptom " + i + ",words,流失 弱,\"" + CONDITIONS[i][form] + '"');
    }
    // Raised by a pattern of the shipped knowledge.
    lines.add("REBATE_ASKED,,,,," + CONDITIONS[CONDITIONS.length - 1][form]);
    return lines.toArray(String[]::new);
  }

  private static String[] column(int form) {
    return Arrays.stream(CONDITIONS).map(forms -> forms[form]).toArray(String[]::new);
  }

  /** The layers of industries lie in the same folder. */
  @Test
  void brings_the_shipped_knowledge_back_byte_by_byte_and_changes_nothing_that_it_says()
      throws IOException {
    String[] industries = {"telecom", "retail", "finance", "tourism"};
    ALayer copy = ALayer.copyOf(ALayer.SHIPPED, dir);
    Knowledge before = copy.knowledge(industries);

    Map<String, String> chinese = copy.format(Wording.ZH).bytes();
    Knowledge inChinese = copy.knowledge(industries);
    Map<String, String> english = copy.format(Wording.EN).bytes();
    Knowledge inEnglish = copy.knowledge(industries);

    assertThat(english.get("industries/telecom/signals/telecom.csv"))
        .isNotEqualTo(chinese.get("industries/telecom/signals/telecom.csv"));
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    assertThat(copy.format(Wording.ZH).bytes()).isEqualTo(chinese);
    assertSame(before, inChinese);
    assertSame(before, inEnglish);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../examples/telco/knowledge",
        "../examples/bank/knowledge",
        "../core/src/test/resources/company"
      })
  void brings_layers_of_companies_back_byte_by_byte(String layer) throws IOException {
    ALayer copy = ALayer.copyOf(Path.of(layer), dir);
    Knowledge before = copy.knowledge();

    Map<String, String> english = copy.format(Wording.EN).bytes();
    Map<String, String> chinese = copy.format(Wording.ZH).bytes();

    assertThat(english).isNotEqualTo(chinese);
    assertThat(copy.format(Wording.EN).bytes()).isEqualTo(english);
    assertSame(before, copy.knowledge());
  }

  /** Compares what is easily damaged; the formatter itself compares the rest. */
  private static void assertSame(Knowledge one, Knowledge other) {
    assertThat(other.symptoms()).containsExactlyElementsOf(one.symptoms()).hasSizeGreaterThan(1);
    assertThat(other.signals()).containsExactlyElementsOf(one.signals());
    assertThat(other.causes()).containsExactlyElementsOf(one.causes());
    assertThat(other.actions()).containsExactlyElementsOf(one.actions());
    assertThat(other.policies()).containsExactlyElementsOf(one.policies());
    assertThat(other.settings()).containsExactlyElementsOf(one.settings());
    assertThat(other.checks()).containsExactlyElementsOf(one.checks());
  }

  @Test
  void keeps_whatever_nobody_reads() throws IOException {
    ALayer layer = ALayer.over(dir).with("README.md", "ours");
    layer.with(
        "symptoms.csv",
        "when-1,备注,id,zh,en,supports,enabled,text-zh",
        "gone.signal > 3,\"two, and\na line\",GONE,去了,gone,GONE_CAUSE 强; 流失 weak,否,"
            + "{gone.signal} 与 ｛rival.known｝",
        "=> nonsense,,GONE_TOO,也去了,gone too,,no,-");
    layer.format(Wording.IDS);

    assertThat(layer.lines("symptoms.csv"))
        .containsExactly(
            "when-1,note,id,zh,en,supports,enabled,text-zh",
            "gone.signal > 3,\"two, and",
            "a line\",GONE,去了,gone,GONE_CAUSE 强; LEAVING weak,no,{gone.signal} 与 {rival.known}",
            "=> nonsense,,GONE_TOO,也去了,gone too,,no,-");
    assertThat(layer.lines("README.md")).containsExactly("ours");
    assertThat(layer.lines("knowledge.yaml")).containsExactly("name: ours", "extends: default");
  }

  @Test
  void writes_marks_continuation_rows_and_lists_where_they_stand() throws IOException {
    ALayer layer = ALayer.over(dir);
    layer.with(
        "actions.csv",
        "id,for,tier,status,priority,due,when-1",
        "earn_less_to_keep,PRICE_TOO_HIGH；rival_offer,任意,active；AT-RISK,2,7,-",
        "EARN_LESS_TO_KEEP,LEAVING,vip； 小型；未知,,3,14,rival.known");

    assertThat(layer.format(Wording.ZH).lines("actions.csv"))
        .containsExactly(
            "编号,针对,层级,状态,优先级,期限,条件1",
            "EARN_LESS_TO_KEEP,价格偏高; 对手以更优条件拉走,任意,活跃; 有风险,2,7,-",
            "EARN_LESS_TO_KEEP,流失,重点; 小型; 未知,,3,14,是否知道是哪家对手");
    assertThat(layer.format(Wording.IDS).lines("actions.csv"))
        .endsWith(
            "EARN_LESS_TO_KEEP,PRICE_TOO_HIGH; RIVAL_OFFER,any,ACTIVE; AT_RISK,2,7,-",
            "EARN_LESS_TO_KEEP,LEAVING,KEY; SMALL; unknown,,3,14,rival.known");
  }

  @Test
  void calls_by_id_what_has_a_label_that_would_be_read_otherwise() throws IOException {
    ALayer layer =
        ALayer.over(dir)
            .with(
                "signals.csv",
                "id,zh,en,type,values",
                "our.semicolon,甲；乙,a; b,flag,",
                "our.operator,数量 >= 2,count >= 2,number,",
                "our.plain,普通,plainly,category,\"A=甲,乙=one, two;B=\"\"引\"\"=in [1..3];C=丙=not(x)\"")
            .with(
                "symptoms.csv",
                "id,zh,en,family,supports,when-1,when-2,when-3",
                "ONE,其一,one,words,LEAVING weak,our.semicolon,our.operator > 3,\"our.plain = A, B,"
                    + " C\"",
                "TWO,其二,two,words,LEAVING weak,our.operator = 2,\"our.plain in A,B\",our.plain !="
                    + " C");
    Knowledge before = layer.knowledge();

    List<String> chinese = layer.format(Wording.ZH).lines("symptoms.csv");
    Knowledge after = layer.knowledge();

    assertThat(chinese.get(1)).contains(",our.semicolon,our.operator > 3,");
    assertThat(chinese.get(2)).contains(",our.operator = 2,", "普通 != 丙");
    assertThat(after.symptom("ONE")).isEqualTo(before.symptom("ONE")).isPresent();
    assertThat(after.symptom("TWO")).isEqualTo(before.symptom("TWO")).isPresent();
  }

  @Test
  void turns_any_encoding_that_is_read_into_utf_8_with_a_mark() throws IOException {
    ALayer layer = ALayer.over(dir);
    String table = "编号,值,中文名,英文名\r\nour.figure,3,\"我们的数\",our figure\r\n\r\n";
    Files.write(dir.resolve("settings.csv"), table.getBytes(Charset.forName("GB18030")));

    layer.format(null);

    assertThat(Files.readString(dir.resolve("settings.csv")))
        .isEqualTo("\uFEFF编号,值,中文名,英文名\nour.figure,3,我们的数,our figure\n");
  }

  @Test
  void tells_the_language_of_a_file_by_its_header() throws IOException {
    ALayer layer = ALayer.over(dir);
    layer
        .with("symptoms/a.csv", "编号,中文名,en,条件1,证据族,支持", "A,甲,a,rival.known,words,LEAVING weak")
        .with(
            "symptoms/b.csv",
            "id,Chinese name,English name,condition 1,family,supports",
            "B,乙,b,rival.known,words,流失 弱")
        .with("symptoms/c.csv", "id,zh,en,when-1,family,supports", "C,丙,c,rival.known,words,流失 弱");
    layer.format(null);

    assertThat(layer.lines("symptoms/a.csv")).last().isEqualTo("A,甲,a,是否知道是哪家对手,客户原话,流失 弱");
    assertThat(layer.lines("symptoms/b.csv"))
        .last()
        .isEqualTo("B,乙,b,whether a rival is known,the customer's own words,leaving weak");
    assertThat(layer.lines("symptoms/c.csv"))
        .last()
        .isEqualTo("C,丙,c,rival.known,words,LEAVING weak");
  }

  @Test
  void refuses_knowledge_with_errors() throws IOException {
    ALayer.over(dir).with("symptoms.csv", "id,zh,en,when-1", "A,甲,a,nobody.knows > 3");

    assertThatThrownBy(() -> Formatting.of(List.of(dir), List.of(), Wording.ZH))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("nobody.knows");
  }
}
