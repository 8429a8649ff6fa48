package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import org.jspecify.annotations.Nullable;

/** Says which columns are never evidence, or tell nothing, and why. */
final class Exclusions {
  private final Vocabulary vocabulary;

  Exclusions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns why a column must not be used; null if it may. */
  @Nullable Text never(ColumnProfile column) {
    switch (column.kind()) {
      case EMPTY -> {
        return Text.of("整列为空", "the column is empty");
      }
      case EMAIL -> {
        return contact();
      }
      case PHONE -> {
        return contact();
      }
      case IDENTITY -> {
        return because("identity");
      }
      default -> {
        // its name decides
      }
    }
    String key = NameKey.of(column.header());
    String exact = vocabulary.meaning("never", key);
    if (exact != null) {
      return because(exact);
    }
    for (String means : vocabulary.meanings("never")) {
      for (String name : vocabulary.names("never", means)) {
        if (key.endsWith(name) && Vocabulary.contains(key, name)) {
          return because(means);
        }
      }
    }
    return null;
  }

  private static Text contact() {
    return because("contact");
  }

  private static Text because(String means) {
    return switch (means) {
      case "contact" -> Text.of("联系方式，不作依据", "contact data, never evidence");
      case "address" -> Text.of("地址，不作依据", "an address, never evidence");
      case "identity" ->
          Text.of("证件或账号，识别个人，不作依据", "identifies a person or an account, never evidence");
      case "protected" -> Text.of("受保护的个人特征，不作依据", "a protected trait of a person, never evidence");
      default -> Text.of("个人姓名，不作依据", "the name of a person, never evidence");
    };
  }

  /** Returns why a column tells nothing, by its name; null if that is not so. */
  @Nullable Text idle(ColumnProfile column) {
    String means = vocabulary.meaning("idle", NameKey.of(column.header()));
    if (means == null) {
      return null;
    }
    return switch (means) {
      case "number" -> Text.of("行的序号", "counts the rows");
      case "record" -> Text.of("单据的编号，与原因无关", "the number of a record, tells nothing");
      case "bookkeeping" -> Text.of("系统管理用", "bookkeeping of the system");
      case "date-only" ->
          Text.of(
              "只是最近一次的日期；要判断趋势，需要逐笔明细", "only the latest date; a trend needs the single records");
      default ->
          Text.of(
              "备注，内容不定；如果是客户的原话，可映射为 feedback.text",
              "a remark; if it is what the customer said, map it to feedback.text");
    };
  }

  /** Returns whether a name is that of the number of a record. */
  boolean isRecordNumber(ColumnProfile column) {
    return "record".equals(vocabulary.meaning("idle", NameKey.of(column.header())));
  }
}
