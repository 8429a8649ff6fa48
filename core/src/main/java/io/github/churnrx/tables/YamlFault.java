package io.github.churnrx.tables;

import io.github.churnrx.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says in both languages why a text is not YAML; the parser knows only English. */
public final class YamlFault {
  private static final Map<String, String> IN_CHINESE = inChinese();

  private YamlFault() {}

  /**
   * Returns why.
   *
   * @param message what the parser says; its first line is told
   */
  public static Text why(String message) {
    String first = message.lines().findFirst().orElse("");
    return IN_CHINESE.entrySet().stream()
        .filter(known -> message.contains(known.getKey()))
        .findFirst()
        .map(known -> Text.of(known.getValue(), first))
        .orElse(Text.of("此处的写法不对（" + first + "）", first));
  }

  private static Map<String, String> inChinese() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("mapping values are not allowed here", "此处不应再有冒号和值");
    words.put("could not find expected ':'", "缺少冒号");
    words.put("cannot start any token", "有一个字符不能写在开头，例如制表符、@ 或反引号");
    words.put("found unexpected end of stream", "引号或括号没有结束");
    words.put("expected <block end>", "缩进与上文不一致");
    words.put("did not find expected", "此处缺少逗号、括号或缩进");
    words.put("found undefined alias", "* 后面的名称没有定义；星号开头的文字请加引号");
    words.put("found unknown escape character", "双引号中的反斜杠写法不对");
    words.put("nesting depth", "嵌套太深");
    return words;
  }
}
