package io.github.churnrx.validation.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.loading.KnowledgeLoader;
import io.github.churnrx.loading.Loaded;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.validation.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a layer of knowledge, to be changed cell by cell and validated. Immutable. */
record Kb(SortedMap<String, String> files) {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  /** A knowledge base in which there is nothing to find. */
  static final Kb SOUND =
      new Kb(new TreeMap<>())
          .with(
              "knowledge.yaml",
              """
              name: sound
              zh: 健全知识库
              en: Sound
              families:
                promise: {zh: 承诺, en: promises kept, kind: data}
                rival: {zh: 竞争对手, en: rivals, kind: market}
              topics:
                PRICE: {zh: 价格, en: price}
              """)
          .with(
              "signals.csv",
              """
              id,zh,en,type,unit,values,of,measure,field,where,window,baseline,minimum,guard,question-zh,question-en,ask,cost
              we-owe.days,逾期天数,days we are late,number,days 天,,rebates,max,overdue-days,overdue = yes,,,,,,,,
              we-owe.amount,逾期金额,amount we owe,money,,,rebates,sum,amount,overdue = yes,,,,,,,,
              complaints.recent,近期投诉,recent complaints,number,complaints 起,,complaints,count,,,180,,,,,,,
              orders.share,订单占比,share of orders,ratio,,,orders,share,,amount > 0,90,,,,,,,
              orders.last,距上次下单,days since the last order,number,days 天,,orders,days-since,,,,,,,,,,
              rival.accepted,对手已接受,rival accepted,flag,,,,,,,,,,,接受了吗？,Accepted?,manager,2
              rival.goal,去向,rival goal,category,,LOCAL=本地=local; RIVAL=对手=rival; NONE=无=none,,,,,,,,,去哪里？,Where to?,manager,2
              contract.ends,合同到期日,end of contract,date,,,,,,,,,,,何时到期？,When?,manager,1
              satisfaction,满意度,satisfaction,number,points 分,,,,,,,,,,打几分？,How many points?,manager,3
              said.price,嫌贵,price complained of,flag,,,remarks,exists,,topic = PRICE,90,,,,,,,
              """)
          .with(
              "phrases.csv",
              """
              id,topic,polarity,zh,en,unless
              DEAR,PRICE,complaint,太贵; 涨价太快,too dear,
              CHEAP,PRICE,praise,实惠,good value,
              """)
          .with(
              "causes.csv",
              """
              id,zh,en,class,explain-zh,explain-en
              BROKEN_PROMISE,失信,broken promise,SERVICE,答应的没有兑现,a promise was broken
              RIVAL_OFFER,对手拉拢,rival offer,PRICE,对手给得更多,a rival offers more
              """)
          .with(
              "symptoms.csv",
              """
              id,zh,en,when-1,when-2,when-3,family,supports,against,absent,text-zh,text-en,review-by
              LATE,返利逾期,rebate late,we-owe.days >= 30,,,promise,BROKEN_PROMISE strong; LEAVING weak,,,欠 {we-owe.amount},We owe {we-owe.amount},2027-01-31
              MANY_COMPLAINTS,投诉多,many complaints,complaints.recent >= 5,,,promise,BROKEN_PROMISE moderate,,,,,
              MANY_COMPLAINTS,,,complaints.recent in [3..4],rival.goal = LOCAL,,,,,,,,
              ACCEPTED,已接受对手,offer accepted,rival.accepted,,,rival,RIVAL_OFFER strong,,,,,
              TO_RIVAL,投奔对手,gone to a rival,rival.goal = RIVAL,contract.ends <= 2026-12-31,,rival,RIVAL_OFFER moderate,,,,,
              FEW_ORDERS,订单少,few orders,orders.share < 0.5,orders.last > 30,,promise,LEAVING moderate,,,,,
              CONTENT,满意,content,satisfaction >= 8,,,rival,,RIVAL_OFFER weak,,,,
              DEAR,嫌贵,price too high,said.price,,,stated,RIVAL_OFFER 4,,,,,
              """)
          .with(
              "actions.csv",
              """
              id,zh,en,stage,for,tier,status,grade,when-1,when-2,priority,after,role,due,contact
              PAY,付清欠款,Pay,organise,BROKEN_PROMISE,,,possible,we-owe.days >= 1,,2,,finance,3,
              PAY,,,,,KEY,,,,,1,,,,
              VISIT,登门,Visit,retain,RIVAL_OFFER; LEAVING,KEY; MAIN,AT_RISK,,,,3,PAY,manager,7,personal
              """)
          .with(
              "policies.csv",
              """
              id,zh,en,kind,order,when-1,when-2,tier,stage,contact,actions,max,days,reason-zh,reason-en
              FIRST_PAY,先付款,pay first,withhold,10,we-owe.days >= 1,,,,,VISIT,,,先付 {we-owe.days},pay {we-owe.days} first
              FEW_VISITS,少打扰,few visits,contact-limit,20,,,KEY,,personal,,2,14,最多两次,at most two
              """)
          .with(
              "tiers.csv",
              """
              id,zh,en,rank,at-least
              KEY,重点,key,1,1000000
              MAIN,主要,main,2,200000
              """)
          .with(
              "roles.csv",
              """
              id,zh,en,person,unless-1,fallback
              finance,财务,finance,,,manager
              manager,经理,manager,,,
              """)
          .with(
              "scenarios/all.yaml",
              """
              - name: we owe a rebate
                case: {id: A, asOf: 2026-05-01, signals: {we-owe.days: 40}}
                expect: {causes: {BROKEN_PROMISE: likely}}
              - name: a rival's offer was accepted
                case: {id: B, asOf: 2026-05-01, signals: {rival.accepted: true}}
                expect: {main: RIVAL_OFFER}
              """);

  /** The beginning of a layer over the sound knowledge. */
  static final Kb OVERLAY =
      new Kb(new TreeMap<>()).with("knowledge.yaml", "name: ours\nextends: default\n");

  Kb with(String path, String text) {
    SortedMap<String, String> changed = new TreeMap<>(files);
    changed.put(path, text);
    return new Kb(changed);
  }

  Kb without(String path) {
    SortedMap<String, String> changed = new TreeMap<>(files);
    changed.remove(path);
    return new Kb(changed);
  }

  String text(String path) {
    return files.getOrDefault(path, "");
  }

  /** Returns these files with a line at the end of one. */
  Kb append(String path, String line) {
    return with(path, text(path) + line + "\n");
  }

  /** Returns these files with a part of one replaced, which must be there. */
  Kb replace(String path, String part, String by) {
    if (!text(path).contains(part)) {
      throw new IllegalArgumentException("no " + part + " in " + path);
    }
    return with(path, text(path).replace(part, by));
  }

  /** Returns these files with one cell replaced; rows are counted as a spreadsheet does. */
  Kb cell(String path, int row, String column, String value) {
    List<String> lines = new ArrayList<>(text(path).lines().toList());
    int place = List.of(lines.get(0).split(",", -1)).indexOf(column);
    List<String> cells =
        new ArrayList<>(
            Arrays.asList(lines.get(row - 1).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
    cells.set(place, value.matches("[^\",\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"');
    lines.set(row - 1, String.join(",", cells));
    return with(path, String.join("\n", lines) + "\n");
  }

  Layer layer(String prefix) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return new Layer(prefix, bytes);
  }

  /** Validates these files as knowledge that is complete in itself. */
  Validation validate() {
    return validate(SOUND, List.of(layer("")), TODAY);
  }

  Validation validateOn(LocalDate today) {
    return validate(SOUND, List.of(layer("")), today);
  }

  /** Validates this layer over the sound knowledge. */
  Validation validateOverSound() {
    return validateOver(SOUND);
  }

  Validation validateOver(Kb shipped) {
    return validate(shipped, List.of(layer("ours")), TODAY);
  }

  static Validation validate(Kb shipped, List<Layer> given, LocalDate today) {
    return Validator.validate(() -> read(shipped, given), () -> read(shipped, List.of()), today);
  }

  private static Loaded read(Kb shipped, List<Layer> given) {
    return KnowledgeLoader.examine(
        () -> shipped.layer(""), List.of(), given, (file, drl) -> Optional.empty());
  }

  /** Returns what is found in these files, as {@code file:row:column code value}. */
  List<String> found() {
    return lines(validate());
  }

  List<String> foundOverSound() {
    return lines(validateOverSound());
  }

  static List<String> lines(Validation validation) {
    return validation.problems().stream().map(Kb::line).toList();
  }

  private static String line(Problem problem) {
    return (problem.at() + " " + problem.code() + " " + problem.value()).strip();
  }
}
