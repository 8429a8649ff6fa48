package io.github.churnrx.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a layer as one zip file. They are not compressed, since compression differs from one
 * Java to another: the same files give the same bytes everywhere, and so the same address.
 */
final class Archive {
  /** What a layer may hold at most, so that a damaged file cannot exhaust the memory. */
  private static final int MOST = 512 * 1024 * 1024;

  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2025, 1, 1, 0, 0);

  private Archive() {}

  static byte[] pack(SortedMap<String, byte[]> files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (var file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(FIXED_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        CRC32 check = new CRC32();
        check.update(file.getValue());
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return packed.toByteArray();
  }

  static SortedMap<String, byte[]> unpack(byte[] packed) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    int left = MOST;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0) {
          throw new IOException("too large");
        }
        files.put(entry.getName(), bytes);
      }
    }
    return files;
  }
}
