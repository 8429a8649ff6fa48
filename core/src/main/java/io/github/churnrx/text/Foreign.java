package io.github.churnrx.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Says in both languages what parsers and the file system say in English. In Chinese the original
 * follows in brackets.
 */
public final class Foreign {
  private static final Map<Pattern, String> CHINESE = chinese();

  private Foreign() {}

  /**
   * Returns the message of a parser.
   *
   * @param message the message; only its first line is told
   */
  public static Text text(@Nullable String message) {
    String original = message == null ? "" : message.lines().findFirst().orElse("").strip();
    String zh =
        CHINESE.entrySet().stream()
            .filter(known -> known.getKey().matcher(original).find())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("内容不符合格式");
    return original.isEmpty()
        ? Text.of(zh, "the content is not of that form")
        : Text.of(zh + "（" + original + "）", original);
  }

  /**
   * Returns why reading or writing failed.
   *
   * @param failure what the file system says
   */
  public static Text text(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return Text.of("文件不存在", "it does not exist");
    }
    if (failure instanceof AccessDeniedException) {
      return Text.of("没有权限", "no permission");
    }
    if (failure instanceof ZipException) {
      return Text.of("不是完整的 zip 或 xlsx 文件", "it is no zip or xlsx file, or a damaged one");
    }
    String reason =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    String original = reason == null ? failure.getClass().getSimpleName() : reason;
    return text(original);
  }

  private static Map<Pattern, String> chinese() {
    Map<String, String> zh = new LinkedHashMap<>();
    // JSON
    zh.put("Illegal unquoted character", "引号内有换行或控制字符，须写成 \\n 这样的转义");
    zh.put("Unrecognized character escape", "反斜杠后的转义不存在");
    zh.put("Unexpected close marker", "括号不配对");
    zh.put("Leading zeroes", "数字不能以 0 开头；编号须加引号");
    zh.put("Invalid numeric value|Non-standard token", "数字的写法不对");
    zh.put("nesting depth|exceeds the maximum|too large|too long", "嵌套过深或内容过长");
    zh.put("Unexpected end-of-input|unexpected end", "内容在中途结束");
    zh.put("Illegal character", "有不该出现的字符");
    // CSV, files
    zh.put("quote", "引号没有闭合");
    zh.put("No space left", "磁盘已满");
    zh.put("Is a directory", "它是一个目录");
    zh.put("Not a directory", "它不是目录");
    zh.put("Permission denied", "没有权限");
    zh.put("END header|zip|Zip|ZIP|not an OOXML|OOXML", "不是完整的 zip 或 xlsx 文件");
    Map<Pattern, String> patterns = new LinkedHashMap<>();
    zh.forEach((pattern, said) -> patterns.put(Pattern.compile(pattern), said));
    return patterns;
  }
}
