package io.github.churnrx.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes up 300 dealers of a manufacturer, as joined CSV files, and says in a file of its own what
 * was planted in each. The same every time.
 *
 * <p>Arguments: the folder of the tables, and the file of the planted causes.
 */
public final class DealerData {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  /** The dealer of whom the documentation speaks. */
  static final String REFERENCE = "D0017";

  private static final String[] REGIONS = {"华东", "华北", "华中", "西南", "西北", "东北", "福建", "华南"};
  private static final String[] FIRST = {
    "宏", "恒", "瑞", "盛", "鑫", "华", "永", "泰", "金", "利", "广", "嘉", "德", "信", "同", "兴"
  };
  private static final String[] SECOND = {
    "达", "昌", "源", "丰", "远", "隆", "和", "祥", "发", "通", "顺", "安", "旺", "成", "茂", "泽"
  };
  private static final String[] KINDS = {"商贸", "建材", "五金", "实业", "贸易", "电器"};

  private final Random random = new Random(20260331L);

  private DealerData() {}

  /**
   * Writes the files.
   *
   * @param args the folder of the tables and the file of the planted causes
   * @throws IOException if they cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "examples/data/dealers");
    Path truth = Path.of(args.length > 1 ? args[1] : "examples/data/dealers-truth.csv");
    Files.createDirectories(folder);
    new DealerData().write(folder, truth);
  }

  private void write(Path folder, Path truth) throws IOException {
    List<Dealer> dealers = dealers();
    DealerHistory history = new DealerHistory(AS_OF, random);
    Sheet customers =
        new Sheet("客户编号", "客户名称", "状态", "等级", "合作日期", "区域", "年销售额（万元）", "客户经理", "经理姓名");
    Sheet planted = new Sheet("客户编号", "planted");
    for (Dealer dealer : dealers) {
      customers.add(
          dealer.id(),
          dealer.name(),
          dealer.story() == Story.BANKRUPT ? "已流失" : "活跃",
          dealer.tier(),
          dealer.since(),
          dealer.region(),
          dealer.annual(),
          DealerHistory.owner(DealerHistory.presentOwner(dealer.owner())),
          DealerHistory.ownerName(DealerHistory.presentOwner(dealer.owner())));
      planted.add(
          dealer.id(),
          dealer.id().equals(REFERENCE)
              ? "BROKEN_PROMISE; OWNER_TOOK_ALONG"
              : dealer.story().truth());
      history.tell(dealer);
    }
    customers.write(folder.resolve("customers.csv"));
    planted.write(truth);
    for (Map.Entry<String, Sheet> sheet : history.sheets().entrySet()) {
      sheet.getValue().write(folder.resolve(sheet.getKey()));
    }
  }

  private List<Dealer> dealers() {
    List<Story> stories = new ArrayList<>();
    for (Story story : Story.values()) {
      stories.addAll(Collections.nCopies(story.dealers(), story));
    }
    Collections.shuffle(stories, random);
    Map<String, Dealer> dealers = new LinkedHashMap<>();
    for (int i = 0; i < stories.size(); i++) {
      Dealer dealer = dealer("D%04d".formatted(i + 1), stories.get(i));
      dealers.put(dealer.id(), dealer);
    }
    dealers.put(
        REFERENCE,
        new Dealer(
            REFERENCE,
            "宏达建材有限公司",
            Story.HEALTHY,
            "重点",
            AS_OF.minusYears(6).minusDays(12),
            "华东",
            12,
            960,
            DealerHistory.LEFT_40_DAYS_AGO));
    return List.copyOf(dealers.values());
  }

  private Dealer dealer(String id, Story story) {
    int quarterly = 5 + random.nextInt(6);
    int annual = 12 + (int) Math.exp(random.nextGaussian() * 1.1 + 3.6);
    String tier = annual >= 100 ? "重点" : annual >= 40 ? "主要" : annual >= 20 ? "普通" : "小型";
    String region =
        story == Story.CROSS_TERRITORY_DUMPING
            ? REGIONS[REGIONS.length - 1]
            : REGIONS[random.nextInt(REGIONS.length - 1)];
    return new Dealer(
        id,
        pick(FIRST) + pick(SECOND) + pick(KINDS) + "有限公司",
        story,
        tier,
        AS_OF.minusDays(500 + random.nextInt(3000)),
        region,
        quarterly,
        annual,
        owner(story));
  }

  /**
   * Who was lured away by a rival took dealers along; some of theirs stay, so that they are
   * exposed.
   */
  private int owner(Story story) {
    if (story == Story.OWNER_TOOK_ALONG) {
      return random.nextBoolean() ? DealerHistory.LEFT_40_DAYS_AGO : DealerHistory.LEFT_75_DAYS_AGO;
    }
    if (story == Story.HEALTHY && random.nextInt(12) == 0) {
      return DealerHistory.LEFT_75_DAYS_AGO;
    }
    return DealerHistory.FIRST_WHO_STAYED + random.nextInt(16);
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }
}
