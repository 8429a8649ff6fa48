package io.github.churnrx.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.Knowledge.PatternRule;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.tables.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a small knowledge base, to be spoilt cell by cell. Immutable. */
record Files(SortedMap<String, byte[]> all) {
  private static final Pattern RULE =
      Pattern.compile("rule \"([^\"]*)\"(?:\\s+@raises\\((\\w+)\\))?");

  /** A knowledge base that is complete and in order. */
  static final Files SMALL =
      new Files(new TreeMap<>())
          .with(
              "knowledge.yaml",
              """
              name: small
              zh: 小知识库
              en: Small
              families:
                promise: {zh: 承诺, en: promises kept, kind: data}
                rival: {zh: 竞争对手, en: rivals, kind: market}
              """)
          .with(
              "signals.csv",
              """
              id,zh,en,type,unit,values,of,measure,field,where,window,baseline,minimum,guard,question-zh,question-en,ask,cost,privacy,enabled
              we-owe.days,我方欠款.天数,days we are late,number,days 天,,,,,,,,,,,,,,,
              we-owe.amount,我方欠款.金额,amount we owe,money,,,,,,,,,,,,,,,,
              orders.trend,订货.环比,order trend,ratio,,,,,,,,,,,,,,,,
              orders.recent,订货.近季,recent orders,number,orders 单,,orders,count,,,90,,,,,,,,,
              rival.accepted,对手.已接受,rival accepted,flag,,,,,,,,,,,接受了吗？,Accepted?,manager,2,,
              rival.goal,对手.去向,rival goal,category,,LOCAL=本地=local; RIVAL=对手=rival,,,,,,,,,,,,,,
              contract.ends,合同.到期日,end of contract,date,,,,,,,,,,,,,,,,
              remark,备注.原话,remark,text,,,,,,,,,,,,,,,,
              health,健康,health,flag,,,,,,,,,,,,,,,protected,
              """)
          .with(
              "causes.csv",
              """
              id,zh,en,parent,class,mode,side,controllable,force,group,role,exposes,explain-zh,explain-en,sources,replaced-by,enabled
              BROKEN_PROMISE,失信,broken promise,,SERVICE,active,company,yes,push,,finance,owner,答应的没有兑现,a promise was broken,S0.C04,,
              RIVAL_OFFER,对手拉拢,rival offer,,PRICE,active,market,partly,pull,,manager,,对手给得更多,a rival offers more,S0.C02,,
              """)
          .with(
              "symptoms/all.csv",
              """
              id,zh,en,when-1,when-2,when-3,when-4,family,supports,against,absent,text-zh,text-en,sources,review-by,enabled
              LATE,返利逾期,rebate late,we-owe.days >= 30,,,,promise,BROKEN_PROMISE strong; LEAVING weak,,weak,欠 {we-owe.amount},We owe {we-owe.amount},S0.C04,2027-01-31,
              LATE,,,we-owe.amount > 100000,,,,,,,,,,,,
              ACCEPTED,已接受对手,offer accepted,rival.accepted,,,,rival,RIVAL_OFFER strong,BROKEN_PROMISE 2.5,,,,S0.C02,,
              """)
          .with(
              "actions.csv",
              """
              id,zh,en,stage,for,tier,status,grade,when-1,when-2,priority,after,role,due,steps-zh,steps-en,proof-zh,proof-en,avoid-zh,avoid-en,contact,cost,sources,enabled
              PAY,付清 {we-owe.amount},Pay {we-owe.amount},organise,BROKEN_PROMISE,,,possible,we-owe.days >= 1,,2,,finance,3,核对，然后付款;通知,check and pay;tell,凭证,receipt,不要拖,no delay,none,low,S0.C04,
              PAY,,,,,KEY,,,,,1,,,,,,,,,,,,,
              VISIT,登门,Visit,retain,RIVAL_OFFER; LEAVING,KEY; MAIN,AT_RISK,,,,3,PAY,manager,7,,,,,,,personal,,S0.C02,
              """)
          .with(
              "policies.csv",
              """
              id,zh,en,kind,order,when-1,when-2,tier,stage,contact,actions,max,days,reason-zh,reason-en,sources,enabled
              FIRST_PAY,先付款,pay first,withhold,10,we-owe.days >= 1,,,,,VISIT,,,先付 {we-owe.days},pay {we-owe.days} first,S0.C04,
              FEW_VISITS,少打扰,few visits,contact-limit,20,,,KEY,,personal,,2,14,最多两次,at most two,X.contact,
              """)
          .with(
              "tiers.csv",
              """
              id,zh,en,synonyms,rank,at-least,sources,enabled
              KEY,重点,key,A; VIP,1,"1,000,000",S4.W3a,
              MAIN,主要,main,B,2,200000,S4.W3b,
              """)
          .with(
              "roles.csv",
              """
              id,zh,en,person,unless-1,unless-2,fallback,sources,enabled
              finance,财务,finance,,,,manager,,
              manager,经理,manager,{remark},rival.accepted,,,,
              """)
          .with(
              "settings.csv",
              """
              id,value,unit,zh,en,sources,enabled
              grade.strong,15,decibans 分贝,强的下限,least strong,,
              figure.loss,0.25,,损失,loss,,
              """);

  /** The beginning of a layer over the small knowledge. */
  static final Files OVERLAY =
      new Files(new TreeMap<>()).with("knowledge.yaml", "name: ours\nextends: default\n");

  /** Returns these files with one added or replaced. */
  Files with(String path, String text) {
    return with(path, text.getBytes(UTF_8));
  }

  Files with(String path, byte[] bytes) {
    SortedMap<String, byte[]> changed = new TreeMap<>(all);
    changed.put(path, bytes);
    return new Files(changed);
  }

  Files without(String path) {
    SortedMap<String, byte[]> changed = new TreeMap<>(all);
    changed.remove(path);
    return new Files(changed);
  }

  String text(String path) {
    return new String(all.getOrDefault(path, new byte[0]), UTF_8);
  }

  /** Returns these files with a line at the end of one. */
  Files append(String path, String line) {
    return with(path, text(path) + line + "\n");
  }

  /** Returns these files with a part of one replaced, which must be there. */
  Files replace(String path, String part, String by) {
    if (!text(path).contains(part)) {
      throw new IllegalArgumentException("no " + part + " in " + path);
    }
    return with(path, text(path).replace(part, by));
  }

  /** Returns these files with one cell replaced; rows are counted as a spreadsheet does. */
  Files cell(String path, int row, String column, String value) {
    List<String> lines = new ArrayList<>(text(path).lines().toList());
    int place = List.of(lines.get(0).split(",", -1)).indexOf(column);
    List<String> cells = new ArrayList<>(cells(lines.get(row - 1)));
    cells.set(place, value.matches("[^\",\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"');
    lines.set(row - 1, String.join(",", cells));
    return with(path, String.join("\n", lines) + "\n");
  }

  static List<String> cells(String line) {
    return Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  Layer layer(String prefix) {
    return new Layer(prefix, all);
  }

  /** Loads these files as a knowledge base of its own. */
  Knowledge load() {
    return load(List.of(layer("")));
  }

  /** Loads this layer over the small knowledge. */
  Knowledge loadOverSmall() {
    return load(List.of(layer("ours")));
  }

  static Knowledge load(List<Layer> layers) {
    return load(List.of(), layers);
  }

  static Knowledge load(List<String> industries, List<Layer> layers) {
    return KnowledgeLoader.load(() -> SMALL.layer("shipped"), industries, layers, Files::pattern);
  }

  /** Returns what is wrong with these files, as {@code file:row:column code value}. */
  List<String> problems() {
    return problems(List.of(layer("")));
  }

  List<String> problemsOverSmall() {
    return problems(List.of(layer("ours")));
  }

  static List<String> problems(List<Layer> layers) {
    return found(layers).stream().map(Files::line).toList();
  }

  static String line(Problem problem) {
    return (problem.at() + " " + problem.code() + " " + problem.value()).strip();
  }

  /** Returns what is wrong, errors and notices. */
  List<Problem> found() {
    return found(List.of(layer("")));
  }

  static List<Problem> found(List<Layer> layers) {
    try {
      return load(layers).notices();
    } catch (KnowledgeException e) {
      return e.problems();
    }
  }

  void writeTo(Path directory) {
    try {
      for (String path : all.keySet()) {
        Path file = directory.resolve(path);
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.write(file, all.getOrDefault(path, new byte[0]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stands in for the engine, which knows the shipped patterns: all but those that say no. */
  private static Optional<PatternFile> pattern(String file, String drl) {
    Matcher rule = RULE.matcher(drl);
    if (!rule.find()) {
      return Optional.empty();
    }
    String raises = rule.group(2) == null ? "" : rule.group(2);
    int line = (int) drl.substring(0, rule.start()).lines().count() + 1;
    return Optional.of(
        new PatternFile(
            file,
            file,
            drl,
            List.of(
                new PatternRule(
                    rule.group(1),
                    raises,
                    List.of(EventType.ORDERS),
                    0,
                    Location.of(file, line)))));
  }
}
