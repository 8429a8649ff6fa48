package io.github.churnrx.compatibility;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A copy of the library, of all that it needs and of the program, in a class loader of its own. */
final class Copy implements Closeable {
  private final URLClassLoader loader;
  private final Function<List<Path>, Map<String, String>> work;

  private Copy(URLClassLoader loader) throws ReflectiveOperationException {
    this.loader = loader;
    this.work = work(loader);
  }

  /** Returns a copy that shares nothing with others but Java; files come before what is shipped. */
  static Copy apart(Path... first) throws ReflectiveOperationException {
    return new Copy(
        new URLClassLoader(Jars.ofRules().urls(first), ClassLoader.getPlatformClassLoader()));
  }

  /**
   * Returns a copy that looks into its own archives first, as application servers do; its parent
   * has all the same classes, too.
   */
  static Copy childFirst() throws ReflectiveOperationException {
    return new Copy(new ChildFirst(Jars.ofRules().urls(), Copy.class.getClassLoader()));
  }

  /** Returns what the program gets done with this copy: a first diagnosis. */
  Map<String, String> work() {
    return work.apply(List.of());
  }

  ClassLoader loader() {
    return loader;
  }

  /** Returns whether the library that worked is that of this copy. */
  boolean isOwn() throws ClassNotFoundException {
    return loader.loadClass("io.github.churnrx.ChurnRx").getClassLoader() == loader;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  @SuppressWarnings("unchecked") // Work implements it
  private static Function<List<Path>, Map<String, String>> work(ClassLoader loader)
      throws ReflectiveOperationException {
    Class<?> program = loader.loadClass(Work.class.getName());
    return (Function<List<Path>, Map<String, String>>)
        program.getDeclaredConstructor().newInstance();
  }

  private static final class ChildFirst extends URLClassLoader {
    ChildFirst(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        }
        try {
          return findClass(name);
        } catch (ClassNotFoundException e) {
          return super.loadClass(name, resolve);
        }
      }
    }

    @Override
    public @Nullable URL getResource(String name) {
      URL own = findResource(name);
      return own == null ? super.getResource(name) : own;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      URL own = getResource(name);
      try {
        return own == null ? null : own.openStream();
      } catch (IOException e) {
        return null;
      }
    }
  }
}
