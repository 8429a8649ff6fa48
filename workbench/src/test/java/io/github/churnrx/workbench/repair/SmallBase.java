package io.github.churnrx.workbench.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small knowledge base that is complete and in order, to be spoilt. */
final class SmallBase {
  static final String SYMPTOMS = "symptoms/all.csv";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  SmallBase() {
    with(
        "knowledge.yaml",
        """
        name: small
        families:
          promise: {zh: 承诺, en: promises kept, kind: data}
        """);
    with(
        "signals.csv",
        """
        id,zh,en,type,unit,values
        overdue.days,逾期.天数,days overdue,number,days 天,
        owner.goal,经理.去向,where the owner went,category,,LOCAL=本地=local; RIVAL=对手=rival
        """);
    with(
        "causes.csv",
        """
        id,zh,en,class,mode,side,controllable,force,role,explain-zh,explain-en
        BROKEN_PROMISE,失信,broken promise,SERVICE,active,company,yes,push,finance,答应的没有兑现,a promise was broken
        OWNER_LEFT,经理离开,owner left,MANAGEMENT,active,company,partly,push,finance,负责人走了,the owner has left
        """);
    with(
        SYMPTOMS,
        """
        id,zh,en,when-1,when-2,family,supports,text-zh,text-en
        LATE,返利逾期,rebate late,overdue.days >= 30,,promise,BROKEN_PROMISE strong; LEAVING weak,"欠了 {overdue.days}，还没有付","overdue for {overdue.days}, and not paid"
        LATE,,,overdue.days in [20..29],owner.goal = RIVAL,,,,
        GONE,经理去了对手,owner at a rival,owner.goal = RIVAL,overdue.days != 7,promise,OWNER_LEFT strong,,
        """);
    with(
        "actions.csv",
        """
        id,zh,en,stage,for,priority,role,due
        PAY,付清,Pay,organise,BROKEN_PROMISE,1,finance,3
        VISIT,登门,Visit,retain,OWNER_LEFT; LEAVING,2,finance,7
        """);
    with(
        "roles.csv",
        """
        id,zh,en,person
        finance,财务,finance,
        """);
  }

  SmallBase with(String file, byte[] bytes) {
    files.put(file, bytes.clone());
    return this;
  }

  SmallBase with(String file, String text) {
    return with(file, text.getBytes(UTF_8));
  }

  String text(String file) {
    return new String(files.getOrDefault(file, new byte[0]), UTF_8);
  }

  SmallBase replace(String file, String part, String by) {
    if (!text(file).contains(part)) {
      throw new IllegalArgumentException("no " + part + " in " + file);
    }
    return with(file, text(file).replace(part, by));
  }

  Path writeTo(Path directory) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = directory.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
