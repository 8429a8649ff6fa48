package io.github.churnrx.store;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.store.Records.Line;
import io.github.churnrx.store.Records.Part;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a store. All but the marker and the pointer are called after the SHA-256 of what
 * they hold, never change, and are checked when they are read.
 */
final class StoreFiles {
  private static final String MARKER = "churnrx-store.txt";
  private static final String POINTER = "current";
  private static final String HISTORY = "history";
  private static final String VERSIONS = "versions";
  private static final String LAYERS = "layers";
  private static final String README =
      """
      ChurnRx 知识发布库。请勿手工修改；用 churnrx publish、history、rollback。
      ChurnRx knowledge store. Do not edit; use churnrx publish, history, rollback.
      """;

  private final Path root;
  private final Disk disk;

  StoreFiles(Path root, Disk disk) {
    this.root = root;
    this.disk = disk;
  }

  static boolean isStore(Path directory) {
    return Files.isRegularFile(directory.resolve(MARKER));
  }

  /** Makes an empty store of a directory that is empty or not there. */
  void create() throws IOException {
    if (isStore(root)) {
      return;
    }
    // Another publisher may make it a store meanwhile, and marks it before all else.
    if (Files.exists(root) && !isEmpty() && !isStore(root)) {
      throw problem(ProblemCode.NO_STORE, root);
    }
    Files.createDirectories(root);
  }

  /** Marks the directory as a store, and removes what interrupted publications left behind. */
  void settle() throws IOException {
    if (!isStore(root)) {
      disk.write(root.resolve(MARKER), README.getBytes(StandardCharsets.UTF_8));
    }
    disk.tidy(root);
    for (String folder : List.of(HISTORY, VERSIONS, LAYERS)) {
      disk.tidy(root.resolve(folder));
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> listed = Files.list(root)) {
      return listed
          .map(path -> String.valueOf(path.getFileName()))
          .allMatch(
              name ->
                  name.startsWith(".")
                      || name.equals(StoreLock.FILE)
                      || name.endsWith(Disk.UNFINISHED));
    }
  }

  /** Returns the address of the last line of the history; empty if nothing was published yet. */
  Optional<String> head() {
    if (!isStore(root)) {
      throw Files.exists(root)
          ? problem(ProblemCode.NO_STORE, root)
          : unreadable(root, new NoSuchFileException(root.toString()));
    }
    Path pointer = root.resolve(POINTER);
    try {
      String address = new String(disk.read(pointer), StandardCharsets.UTF_8).strip();
      if (!Digest.isOne(address)) {
        throw problem(ProblemCode.STORE_DAMAGED, pointer);
      }
      return Optional.of(address);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(pointer, e);
    }
  }

  /** Makes a line of the history the last one, for all readers at once. */
  void point(String address) throws IOException {
    disk.write(root.resolve(POINTER), (address + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Line line(String address) {
    return parsed(file(HISTORY, address, ".json"), address, Records::line);
  }

  String write(Line line) throws IOException {
    return keep(HISTORY, ".json", Records.write(line));
  }

  /** Returns the layers of a version with all their files. */
  List<StoredLayer> layers(String content) {
    List<StoredLayer> layers = new ArrayList<>();
    for (Part part : parsed(file(VERSIONS, content, ".json"), content, Records::parts)) {
      String address = part.address();
      layers.add(
          new StoredLayer(
              part.name(), parsed(file(LAYERS, address, ".zip"), address, Archive::unpack)));
    }
    return layers;
  }

  /** Keeps layers and returns the address of the version that they are. */
  String write(List<StoredLayer> layers) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (StoredLayer layer : layers) {
      parts.add(new Part(layer.name(), keep(LAYERS, ".zip", Archive.pack(layer.files()))));
    }
    return keep(VERSIONS, ".json", Records.write(parts));
  }

  /** Returns the address that layers have or would have. */
  static String address(List<StoredLayer> layers) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (StoredLayer layer : layers) {
      parts.add(new Part(layer.name(), Digest.of(Archive.pack(layer.files()))));
    }
    return Digest.of(Records.write(parts));
  }

  private String keep(String folder, String ending, byte[] bytes) throws IOException {
    String address = Digest.of(bytes);
    Path file = file(folder, address, ending);
    if (!isWhole(file, address)) {
      disk.write(file, bytes);
    }
    return address;
  }

  /** What is there already stays; what is damaged is written anew. */
  private boolean isWhole(Path file, String address) {
    try {
      return Digest.of(disk.read(file)).equals(address);
    } catch (IOException e) {
      return false;
    }
  }

  private Path file(String folder, String address, String ending) {
    return root.resolve(folder).resolve(address + ending);
  }

  private <T> T parsed(Path file, String address, Parser<T> parser) {
    byte[] bytes = read(file);
    if (!Digest.of(bytes).equals(address)) {
      throw problem(ProblemCode.STORE_DAMAGED, file);
    }
    try {
      return parser.parse(bytes);
    } catch (Records.NewerFormException e) {
      throw problem(ProblemCode.STORE_NEWER, file);
    } catch (IOException | IllegalArgumentException e) {
      throw problem(ProblemCode.STORE_DAMAGED, file);
    }
  }

  private byte[] read(Path file) {
    try {
      return disk.read(file);
    } catch (NoSuchFileException e) {
      // What was named and is not there was removed; unless the whole drive is gone.
      throw isStore(root) ? problem(ProblemCode.STORE_DAMAGED, file) : unreadable(file, e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static KnowledgeException problem(ProblemCode code, Path file) {
    String name = Names.of(file);
    return new KnowledgeException(List.of(code.at(Location.of(name), name)));
  }

  static KnowledgeException unreadable(Path file, IOException e) {
    String name = Names.of(file);
    return new KnowledgeException(
        List.of(ProblemCode.UNREADABLE_FILE.at(Location.of(name), name, why(e))));
  }

  static KnowledgeException unwritable(Path store, IOException e) {
    String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
    String name = Names.of(store);
    String at = file.isEmpty() ? name : file.replace('\\', '/');
    return new KnowledgeException(
        List.of(ProblemCode.UNWRITABLE_STORE.at(Location.of(at), name, why(e))));
  }

  private static Text why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Text.of("不存在", "it does not exist");
    }
    if (e instanceof AccessDeniedException) {
      return Text.of("没有权限", "permission denied");
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    String words = reason == null ? e.getClass().getSimpleName() : reason;
    return Text.of(words, words);
  }

  /** Reads the bytes of a record. */
  @FunctionalInterface
  private interface Parser<T> {
    T parse(byte[] bytes) throws IOException;
  }
}
