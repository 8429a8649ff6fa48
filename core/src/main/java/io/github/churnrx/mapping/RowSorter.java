package io.github.churnrx.mapping;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts rows in bounded memory: what does not fit is sorted in pieces, which go to temporary files
 * and are merged when read. The files vanish when the sorter is closed or the process ends.
 */
final class RowSorter implements KeyedRow.Source {
  /** How many characters are held in memory before a piece goes to disk: about 100 MB. */
  static final int DEFAULT_LIMIT = 32_000_000;

  private static final int ROW_OVERHEAD = 64;
  private static final int CELL_OVERHEAD = 28;
  private static final int BUFFER = 1 << 16;

  private final Comparator<KeyedRow> order;
  private final int limit;
  private final List<KeyedRow> inMemory = new ArrayList<>();
  private final List<FileChannel> pieces = new ArrayList<>();
  private long size;

  RowSorter(Comparator<KeyedRow> order, int limit) {
    this.order = order;
    this.limit = limit;
  }

  void add(KeyedRow row) throws IOException {
    inMemory.add(row);
    size += ROW_OVERHEAD + row.id().length();
    for (String cell : row.cells()) {
      size += CELL_OVERHEAD + cell.length();
    }
    if (size > limit) {
      spill();
    }
  }

  /** Ends adding; rows can be read now. */
  RowSorter sorted() {
    inMemory.sort(order);
    return this;
  }

  private void spill() throws IOException {
    inMemory.sort(order);
    Path file = Files.createTempFile("churnrx-", ".rows");
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    pieces.add(channel);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    for (KeyedRow row : inMemory) {
      write(row, out);
    }
    out.flush();
    inMemory.clear();
    size = 0;
  }

  @Override
  public KeyedRow.Cursor open() throws IOException {
    PriorityQueue<Piece> heads =
        new PriorityQueue<>(Comparator.comparing((Piece piece) -> piece.head, order));
    for (FileChannel channel : pieces) {
      heads.addAll(Piece.start(stored(channel)));
    }
    var rest = inMemory.iterator();
    heads.addAll(Piece.start(() -> rest.hasNext() ? rest.next() : null));
    return new KeyedRow.Cursor() {
      @Override
      public @Nullable KeyedRow next() throws IOException {
        Piece first = heads.poll();
        if (first == null) {
          return null;
        }
        KeyedRow row = first.head;
        if (first.advance()) {
          heads.add(first);
        }
        return row;
      }

      @Override
      public void close() {
        // the channels belong to the sorter
      }
    };
  }

  @Override
  public void close() throws IOException {
    inMemory.clear();
    for (FileChannel channel : pieces) {
      channel.close();
    }
    pieces.clear();
  }

  /** Reads rows one after the other. */
  private interface Rows {
    @Nullable KeyedRow next() throws IOException;
  }

  /** A sorted piece with its first row that was not yet taken. */
  private static final class Piece {
    private final Rows rows;
    private KeyedRow head;

    private Piece(Rows rows, KeyedRow head) {
      this.rows = rows;
      this.head = head;
    }

    static List<Piece> start(Rows rows) throws IOException {
      KeyedRow head = rows.next();
      return head == null ? List.of() : List.of(new Piece(rows, head));
    }

    boolean advance() throws IOException {
      KeyedRow next = rows.next();
      if (next == null) {
        return false;
      }
      head = next;
      return true;
    }
  }

  private static Rows stored(FileChannel channel) throws IOException {
    long end = channel.size();
    InputStream bytes =
        new InputStream() {
          private long position;

          @Override
          public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            if (position >= end) {
              return -1;
            }
            int count = channel.read(ByteBuffer.wrap(buffer, offset, length), position);
            position += Math.max(count, 0);
            return count;
          }
        };
    DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, BUFFER));
    return () -> read(in);
  }

  private static void write(KeyedRow row, DataOutputStream out) throws IOException {
    out.writeInt(row.number());
    out.writeInt(row.position());
    writeText(row.id(), out);
    out.writeInt(row.cells().size());
    for (String cell : row.cells()) {
      writeText(cell, out);
    }
  }

  private static @Nullable KeyedRow read(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int number = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    int position = in.readInt();
    String id = readText(in);
    int count = in.readInt();
    List<String> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cells.add(readText(in));
    }
    return new KeyedRow(id, position, number, cells);
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
