package io.github.churnrx.testkit;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes failures speak English while a test runs. */
public final class English implements BeforeEachCallback, AfterEachCallback {
  private final Locale before = Locale.getDefault();

  /** Remembers the language that is spoken now. */
  public English() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    Locale.setDefault(Locale.ENGLISH);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Locale.setDefault(before);
  }
}
