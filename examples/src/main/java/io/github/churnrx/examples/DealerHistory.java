package io.github.churnrx.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tells what happened between a manufacturer and its dealers. */
final class DealerHistory {
  static final int LEFT_40_DAYS_AGO = 1;
  static final int LEFT_75_DAYS_AGO = 2;
  static final int FIRST_WHO_STAYED = 3;

  private static final int RECORDED_DAYS = 452;
  private static final String[] PRODUCTS = {"A10", "A20", "B30", "C40"};
  private static final String BAD_PRODUCT = "B30";
  private static final String BAD_BATCH = "B30-2511";
  private static final String[] NAMES = {
    "周涛", "陈敏", "王强", "李娜", "刘洋", "张伟", "赵静", "孙磊", "吴芳", "郑凯", "冯雪", "蒋斌", "沈丽", "韩冬", "杨帆", "朱琳",
    "秦勇", "许婷", "何俊", "吕品"
  };

  private final LocalDate asOf;
  private final Random random;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final Sheet orders = sheet("orders.csv", "客户编号", "日期", "金额", "产品", "批次");
  private final Sheet complaints =
      sheet("complaints.csv", "客户编号", "投诉日期", "类型", "首次答复", "解决日期", "是否满意", "转手部门数", "内容");
  private final Sheet rebates = sheet("rebates.csv", "客户编号", "应得日期", "到期日期", "支付日期", "金额");
  private final Sheet interactions =
      sheet("interactions.csv", "客户编号", "日期", "方式", "方向", "目的", "我方人员", "答复日期");
  private final Sheet ownerChanges =
      sheet("owner-changes.csv", "客户编号", "日期", "原经理", "新经理", "去向", "引见日期");
  private final Sheet incidents =
      sheet("quality-incidents.csv", "客户编号", "日期", "严重程度", "产品", "批次", "解决日期");
  private final Sheet rivals = sheet("rival-offers.csv", "客户编号", "日期", "对手", "类型", "便宜幅度", "是否接受");
  private final Sheet channel =
      sheet("channel-events.csv", "客户编号", "日期", "类型", "区域", "责任方", "解决日期");
  private final Sheet policies =
      sheet("policy-changes.csv", "客户编号", "日期", "政策", "类型", "影响", "是否征求意见");
  private final Sheet charges = sheet("charges.csv", "客户编号", "日期", "类型", "金额", "是否同意", "是否说明");
  private final Sheet payments = sheet("payments.csv", "客户编号", "开票日期", "到期日期", "付款日期", "金额", "状态");
  private final Sheet life = sheet("life-events.csv", "客户编号", "日期", "类型");

  DealerHistory(LocalDate asOf, Random random) {
    this.asOf = asOf;
    this.random = random;
  }

  private Sheet sheet(String file, String... columns) {
    Sheet sheet = new Sheet(columns);
    sheets.put(file, sheet);
    return sheet;
  }

  Map<String, Sheet> sheets() {
    return sheets;
  }

  static String owner(int number) {
    return "E%02d".formatted(number);
  }

  static String ownerName(int number) {
    return NAMES[number % NAMES.length];
  }

  /** Returns who looks after a dealer now: successors took over from those who left. */
  static int presentOwner(int number) {
    return number < FIRST_WHO_STAYED ? number + 18 : number;
  }

  private LocalDate ago(int days) {
    return asOf.minusDays(days);
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Tells the history of one dealer. */
  void tell(Dealer dealer) {
    boolean reference = dealer.id().equals(DealerData.REFERENCE);
    if (reference) {
      referenceOrders(dealer);
    } else {
      orders(dealer);
    }
    contacts(dealer);
    rebates(dealer, reference);
    payments(dealer);
    ownerChange(dealer, reference);
    plant(dealer);
    everydayTrouble(dealer);
  }

  /** Twelve orders a quarter until the owner left, three since. */
  private void referenceOrders(Dealer dealer) {
    List<Integer> days = new ArrayList<>(List.of(36, 21, 7));
    for (int i = 0; i < 50; i++) {
      days.add(44 + i * 15 / 2);
    }
    days.sort(Collections.reverseOrder());
    days.forEach(day -> order(dealer, day));
  }

  private void orders(Dealer dealer) {
    int turn = turn(dealer.story());
    double kept = kept(dealer.story());
    double gap = 90.0 / dealer.quarterly();
    List<Integer> days = new ArrayList<>();
    for (double day = RECORDED_DAYS - random.nextDouble() * gap; day > 0; day -= gap) {
      int when = (int) Math.round(day + random.nextGaussian() * gap / 5);
      if (when >= 0 && when <= RECORDED_DAYS && (when >= turn || chance(kept))) {
        days.add(when);
      }
    }
    days.sort(Collections.reverseOrder());
    days.forEach(day -> order(dealer, day));
  }

  private void order(Dealer dealer, int daysAgo) {
    int each = dealer.annual() * 10_000 / (4 * dealer.quarterly());
    int amount = (int) Math.round(each * (0.7 + 0.6 * random.nextDouble()) / 100) * 100;
    boolean bad = dealer.story() == Story.QUALITY_DEFECTS && daysAgo < 150 && chance(0.6);
    String product = bad ? BAD_PRODUCT : PRODUCTS[random.nextInt(PRODUCTS.length)];
    LocalDate date = ago(daysAgo);
    String batch =
        bad ? BAD_BATCH : product + "-" + date.toString().substring(2, 4) + "Q" + quarter(date);
    orders.add(dealer.id(), date, amount, product, batch);
  }

  private static int quarter(LocalDate date) {
    return (date.getMonthValue() + 2) / 3;
  }

  /** Returns how many days ago orders began to fall. */
  private static int turn(Story story) {
    return switch (story) {
      case HEALTHY -> 0;
      case BANKRUPT, CHANGED_INDUSTRY, RELOCATED -> 70;
      default -> 85;
    };
  }

  /** Returns which part of the orders is left after the turn. */
  private static double kept(Story story) {
    return switch (story) {
      case BANKRUPT, CHANGED_INDUSTRY -> 0;
      case OWNER_TOOK_ALONG, UNEXPLAINED -> 0.12;
      case SLOW_SERVICE, CONTACT_IGNORED, UNAGREED_CHARGES, PAYMENT_DISPUTE -> 0.45;
      default -> 0.3;
    };
  }

  private void contacts(Dealer dealer) {
    String by = owner(presentOwner(dealer.owner()));
    boolean deserted =
        dealer.owner() < FIRST_WHO_STAYED && dealer.story() == Story.OWNER_TOOK_ALONG;
    int last = deserted ? 80 : between(8, 30);
    List<Object[]> rows = new ArrayList<>();
    for (int day = 360 + between(0, 40); day >= last; day -= between(35, 55)) {
      String purpose = rows.size() % 3 == 1 ? "问候" : "销售";
      rows.add(new Object[] {day, chance(0.4) ? "拜访" : "电话", "我方联络", purpose, 0});
    }
    rows.add(new Object[] {deserted ? 100 : between(40, 90), "拜访", "我方联络", "问候", 0});
    for (int i = 0; i < 3; i++) {
      rows.add(new Object[] {between(20, 330), "电话", "客户来访", "询问", 1});
    }
    if (dealer.story() == Story.BROKEN_PROMISE) {
      rows.add(new Object[] {between(3, 20), "电话", "客户来访", "催讨", 1});
    }
    if (dealer.story() == Story.CONTACT_IGNORED) {
      for (int i = 0; i < 3; i++) {
        rows.add(new Object[] {between(5, 60), "消息", "客户来访", "询问", -1});
      }
    }
    if (dealer.story() == Story.SLOW_SERVICE) {
      rows.add(new Object[] {between(5, 20), "电话", "客户来访", "支持", -1});
    }
    if (dealer.story() == Story.COMPLAINT_UNHANDLED) {
      for (int i = 0; i < 3; i++) {
        rows.add(new Object[] {between(3, 25), "电话", "客户来访", "催讨", 1});
      }
    }
    rows.sort((one, other) -> Integer.compare((int) other[0], (int) one[0]));
    for (Object[] row : rows) {
      int day = (int) row[0];
      int answer = (int) row[4];
      String direction = row[2].equals("我方联络") ? "我方联系" : "客户来访";
      interactions.add(
          dealer.id(),
          ago(day),
          row[1],
          direction,
          row[3],
          by,
          answer > 0 ? ago(Math.max(0, day - 1)) : null);
    }
  }

  private void rebates(Dealer dealer, boolean reference) {
    int each = Math.max(2, dealer.annual() / 60) * 1_000;
    for (int quarter = 4; quarter >= 1; quarter--) {
      LocalDate earned = ago(quarter * 90 + 45);
      LocalDate due = earned.plusDays(60);
      boolean latest = quarter == 1;
      LocalDate paid = due.plusDays(between(-6, 4));
      int amount = each;
      if (dealer.story() == Story.BROKEN_PROMISE && quarter <= 2) {
        paid = latest || chance(0.4) ? null : due.plusDays(between(35, 60));
        amount = each * 3;
      }
      if (latest && reference) {
        earned = ago(160);
        due = ago(100);
        paid = null;
        amount = 200_000;
      }
      if (paid != null && paid.isAfter(asOf)) {
        paid = null;
      }
      rebates.add(dealer.id(), earned, due, paid, "%,d".formatted(amount));
    }
  }

  private void payments(Dealer dealer) {
    for (int month = 5; month >= 1; month--) {
      LocalDate date = ago(month * 30 + between(0, 9));
      int amount = dealer.annual() * 10_000 / 12 / 100 * 100;
      boolean trouble =
          month <= 3
              && (dealer.story() == Story.BANKRUPT || dealer.story() == Story.PAYMENT_DISPUTE);
      LocalDate due = date.plusDays(30);
      boolean open = trouble || due.isAfter(asOf);
      String state =
          !open ? "已付" : trouble && dealer.story() == Story.PAYMENT_DISPUTE ? "有争议" : "待付";
      payments.add(
          dealer.id(), date, due, open ? null : due.minusDays(between(0, 6)), amount, state);
    }
  }

  private void ownerChange(Dealer dealer, boolean reference) {
    int left = dealer.owner() == LEFT_40_DAYS_AGO ? 40 : 75;
    if (dealer.owner() < FIRST_WHO_STAYED) {
      boolean met = !reference && dealer.story() != Story.OWNER_TOOK_ALONG;
      ownerChanges.add(
          dealer.id(),
          ago(left),
          owner(dealer.owner()),
          owner(presentOwner(dealer.owner())),
          "对手",
          met ? ago(left - 9) : null);
    }
  }

  private void plant(Dealer dealer) {
    String id = dealer.id();
    switch (dealer.story()) {
      case COMPLAINT_UNHANDLED -> {
        complain(dealer, between(25, 60), "质量", 2, null, null, 1, "货有问题，一直没有处理");
        complain(dealer, between(16, 24), "服务", null, null, null, null, "没有人给答复");
      }
      case SLOW_SERVICE -> {
        complain(dealer, between(70, 90), "服务", 4, 30, true, 4, "几个部门来回推");
        complain(dealer, between(20, 40), "服务", 3, null, null, 3, "问题拖了很久");
      }
      case QUALITY_DEFECTS -> {
        for (int day : new int[] {between(80, 100), between(50, 70), between(20, 40)}) {
          incidents.add(
              id,
              ago(day),
              chance(0.5) ? "严重" : "轻微",
              BAD_PRODUCT,
              BAD_BATCH,
              day > 45 ? ago(day - 20) : null);
        }
        complain(dealer, between(15, 40), "质量", 2, 12, true, 1, "同一批货反复出问题");
      }
      case CROSS_TERRITORY_DUMPING -> {
        for (int day : new int[] {between(110, 150), between(60, 90), between(10, 40)}) {
          channel.add(id, ago(day), "窜货", dealer.region(), "外区经销商", null);
        }
        channel.add(id, ago(between(10, 60)), "低价倾销", dealer.region(), null, null);
        complain(dealer, between(20, 60), "价格", 3, 10, false, 1, "外地货比我进价还低");
      }
      case CONTACT_IGNORED ->
          complain(dealer, between(8, 12), "其他", null, null, null, null, "打了几次电话都没人回");
      case PAYMENT_DISPUTE -> complain(dealer, between(10, 30), "账单", 2, null, null, 1, "对账单金额有异议");
      case RIVAL_OFFER -> rivals.add(id, ago(between(15, 60)), "海峰", "促销", null, chance(0.85));
      case PRICE_TOO_HIGH -> {
        rivals.add(id, ago(between(15, 70)), "远景", "价格", "%d%%".formatted(between(16, 25)), false);
        complain(dealer, between(20, 60), "价格", 1, 5, true, 0, "同样的货别家便宜不少");
      }
      case UNILATERAL_POLICY -> {
        policies.add(id, ago(between(60, 110)), "2026结算新规", "结算", "变差", false);
        policies.add(id, ago(between(20, 50)), "退货收紧", "退换货", "变差", false);
        complain(dealer, between(10, 40), "政策", 2, 9, false, 1, "说改就改，没有商量");
      }
      case UNAGREED_CHARGES -> {
        charges.add(id, ago(between(40, 80)), "手续费", between(8, 30) * 100, false, false);
        charges.add(id, ago(between(10, 35)), "捆绑", between(8, 30) * 100, false, false);
        complain(dealer, between(5, 30), "账单", 2, null, null, 1, "多出来的费用没人说清楚");
      }
      case BANKRUPT -> life.add(id, ago(between(30, 65)), "破产");
      case RELOCATED -> life.add(id, ago(between(70, 100)), "搬迁");
      case CHANGED_INDUSTRY -> life.add(id, ago(between(60, 90)), "转行");
      default -> {
        // told elsewhere, or not at all
      }
    }
  }

  /** What happens to anybody and does not drive dealers away. */
  private void everydayTrouble(Dealer dealer) {
    if (dealer.story() != Story.HEALTHY || dealer.id().equals(DealerData.REFERENCE)) {
      return;
    }
    if (chance(0.15)) {
      complain(dealer, between(30, 150), "交货", 1, between(2, 4), true, 1, "晚到一天");
    }
    if (chance(0.06)) {
      rivals.add(dealer.id(), ago(between(40, 200)), "海峰", "价格", "4%", false);
    }
    if (chance(0.04)) {
      LocalDate found = ago(between(50, 160));
      incidents.add(dealer.id(), found, "轻微", "A10", null, found.plusDays(5));
    }
  }

  private void complain(
      Dealer dealer,
      int daysAgo,
      String topic,
      @Nullable Integer answered,
      @Nullable Integer resolved,
      @Nullable Boolean satisfied,
      @Nullable Integer handovers,
      String text) {
    LocalDate date = ago(daysAgo);
    complaints.add(
        dealer.id(),
        date,
        topic,
        answered == null ? null : date.plusDays(answered),
        resolved == null ? null : date.plusDays(Math.min(resolved, daysAgo)),
        satisfied,
        handovers,
        text);
  }
}
