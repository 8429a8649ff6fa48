package io.github.churnrx.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.io.CaseDefaults;
import io.github.churnrx.io.CaseJson;
import io.github.churnrx.io.Parsed;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parsers say in English, a Chinese reader gets in Chinese. */
class ForeignTest {
  private static final CaseDefaults DEFAULTS = CaseDefaults.asOf(LocalDate.of(2026, 3, 31));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": 007}               | 数字不能以 0 开头；编号须加引号",
        "{\"id\": [1}                | 括号不配对"
      })
  void a_slip_in_json_is_told_in_chinese(String json, String words) {
    Parsed.Rejected rejected = (Parsed.Rejected) CaseJson.parse(json, DEFAULTS);

    assertThat(rejected.problems()).hasSize(1);
    assertThat(rejected.problems().get(0).describe(Locale.CHINESE))
        .contains("不是有效的 JSON：" + words + "（");
    assertThat(rejected.problems().get(0).describe(Locale.ENGLISH))
        .doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void of_what_nobody_foresaw_the_original_follows_in_brackets() {
    assertThat(Foreign.text("the moon is full\nat [Source: x]"))
        .isEqualTo(Text.of("内容不符合格式（the moon is full）", "the moon is full"));
    assertThat(Foreign.text((String) null).en()).isEqualTo("the content is not of that form");
  }

  @Test
  void failures_of_files_have_words_of_our_own() {
    List<IOException> failures =
        List.of(
            new AccessDeniedException("x"),
            new ZipException("zip END header not found"),
            new FileSystemException("x", null, "No space left on device"));

    assertThat(failures)
        .extracting(failure -> Foreign.text(failure).zh())
        .containsExactly("没有权限", "不是完整的 zip 或 xlsx 文件", "磁盘已满（No space left on device）");
  }
}
