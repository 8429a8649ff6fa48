package io.github.churnrx.workbench.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives a written workbook what its writer cannot: comments as large as their text, and rows whose
 * height still follows what is typed.
 */
final class Polish {
  private static final Pattern COMMENTS = Pattern.compile("xl/drawings/vmlDrawing(\\d+)\\.vml");
  private static final Pattern ROWS = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
  private static final Pattern PLACE =
      Pattern.compile("<x:Anchor>(\\d+),0,0,0,[^<]*</x:Anchor>", Pattern.DOTALL);

  private Polish() {}

  /**
   * Copies a workbook.
   *
   * @param workbook the workbook as it was written
   * @param boxes for each sheet with comments, by its number from 1, how large they are
   * @param out where to
   */
  static void copy(Path workbook, Map<Integer, CommentBoxes> boxes, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipFile from = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(Originals.DAY_ZERO);
        zip.putNextEntry(copy);
        try (InputStream in = from.getInputStream(entry)) {
          zip.write(polished(entry.getName(), in.readAllBytes(), boxes));
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  private static byte[] polished(String part, byte[] bytes, Map<Integer, CommentBoxes> boxes) {
    Matcher comments = COMMENTS.matcher(part);
    Matcher rows = ROWS.matcher(part);
    if (comments.matches()) {
      CommentBoxes sizes = boxes.get(Integer.valueOf(comments.group(1)));
      return sizes == null ? bytes : enlarged(bytes, sizes);
    }
    if (rows.matches()) {
      String xml = new String(bytes, StandardCharsets.UTF_8);
      return xml.replace(" customHeight=\"1\"", "").getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }

  private static byte[] enlarged(byte[] bytes, CommentBoxes sizes) {
    String xml = new String(bytes, StandardCharsets.UTF_8);
    return PLACE
        .matcher(xml)
        .replaceAll(
            found -> "<x:Anchor>" + sizes.anchor(Integer.parseInt(found.group(1))) + "</x:Anchor>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
