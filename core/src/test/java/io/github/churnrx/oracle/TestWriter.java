package io.github.churnrx.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes random conditions in all forms that the reference allows. */
final class TestWriter {
  private final Dice dice;
  private final Tally tally;
  private final LocalDate around;
  private final boolean namesCurrency;

  TestWriter(Dice dice, Tally tally, LocalDate around, boolean namesCurrency) {
    this.dice = dice;
    this.tally = tally;
    this.around = around;
    this.namesCurrency = namesCurrency;
  }

  /** Returns a condition such as {@code complaints.open >= 2}. */
  String condition(SignalSpec about) {
    String name = about.name().written(dice);
    if (about.type().equals("flag") && dice.percent(30)) {
      tally.note("form bare flag");
      return name;
    }
    return name + " " + test(about);
  }

  private String test(SignalSpec about) {
    if (dice.percent(8)) {
      tally.note("form is known");
      return dice.pick("is known", "已知", "IS KNOWN");
    }
    return switch (about.type()) {
      case "flag" -> flag();
      case "category", "text" -> words(about);
      default -> ordered(about);
    };
  }

  private String flag() {
    String value = dice.pick("yes", "no", "是", "否", "true", "false");
    tally.note("form flag");
    return dice.pick("= " + value, "= " + value, "!= " + value, "not(" + value + ")");
  }

  private String words(SignalSpec about) {
    List<String> values = new ArrayList<>();
    for (Named value : dice.some(about.values(), 1, 3)) {
      String written = about.type().equals("text") ? value.id() : value.written(dice);
      values.add(dice.percent(15) ? '"' + written + '"' : written);
    }
    if (values.size() == 1) {
      tally.note("form equal");
      String value = values.get(0);
      return dice.pick("= " + value, "= " + value, "!= " + value, "≠" + value);
    }
    return list(values);
  }

  private String list(List<String> values) {
    String list = values.stream().collect(Collectors.joining(dice.pick(", ", "、")));
    if (dice.percent(30)) {
      tally.note("form not(list)");
      return dice.pick("not(", "in not(") + list + ")";
    }
    tally.note("form list");
    return dice.pick("= ", "in ", "") + list;
  }

  private String ordered(SignalSpec about) {
    return switch (dice.between(1, 10)) {
      case 1, 2, 3, 4 -> {
        String sign = dice.pick("<", "<=", ">", ">=", "≤", "≥");
        tally.note("form " + Plain.text(sign));
        yield sign + dice.pick("", " ") + limit(about);
      }
      case 5, 6, 7 -> interval(about);
      case 8 -> {
        tally.note("form equal");
        yield dice.pick("= ", "!= ") + limit(about);
      }
      case 9 -> {
        List<String> both = bounds(about);
        tally.note("form not(interval)");
        yield "not([" + both.get(0) + ".." + both.get(1) + "])";
      }
      default -> list(bounds(about));
    };
  }

  private String interval(SignalSpec about) {
    List<String> both = bounds(about);
    String open = dice.pick("[", "(", "]");
    String close = dice.pick("]", ")", "[");
    if (dice.percent(15)) {
      tally.note("form a~b");
      return both.get(0) + dice.pick("~", "～") + both.get(1);
    }
    tally.note("form " + open + ".." + close);
    String dots = dice.pick("..", " .. ");
    return dice.pick("in ", "") + open + both.get(0) + dots + both.get(1) + close;
  }

  /** Returns two different limits, the smaller first. */
  private List<String> bounds(SignalSpec about) {
    if (about.type().equals("date")) {
      LocalDate first = day();
      return List.of(first.toString(), first.plusDays(dice.between(1, 60)).toString());
    }
    List<BigDecimal> two =
        dice.some(about.limits(), 2, 2).stream().map(BigDecimal::new).sorted().toList();
    String currency = currency(about);
    return List.of(number(two.get(0), about) + currency, number(two.get(1), about) + currency);
  }

  private String limit(SignalSpec about) {
    return about.type().equals("date")
        ? day().toString()
        : number(new BigDecimal(dice.pick(about.limits())), about) + currency(about);
  }

  private String currency(SignalSpec about) {
    boolean named = about.type().equals("money") && namesCurrency && dice.percent(50);
    tally.note(named ? "form currency" : "form no currency");
    return named ? " CNY" : "";
  }

  private LocalDate day() {
    return around.minusDays(dice.between(-10, 200));
  }

  private String number(BigDecimal number, SignalSpec about) {
    String plain = number.toPlainString();
    if (about.type().equals("ratio") && dice.percent(40)) {
      tally.note("form %");
      return number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
    boolean isLong = number.scale() <= 0 && plain.length() > 3 && number.signum() > 0;
    if (isLong && dice.percent(50)) {
      tally.note("form 1,000");
      plain = plain.substring(0, plain.length() - 3) + "," + plain.substring(plain.length() - 3);
    }
    if (!about.units().isEmpty() && dice.percent(40)) {
      tally.note("form unit");
      return plain + dice.pick("", " ") + dice.pick(about.units());
    }
    return plain;
  }
}
