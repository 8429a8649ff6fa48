package io.github.churnrx.workbench.format;

import io.github.churnrx.text.Text;

/** By which of its names a file calls a thing. */
public enum Wording {
  /** By ids, which stay the same when a label is reworded. */
  IDS,
  /** By Chinese labels, or by the id where there is none. */
  ZH,
  /** By English labels, or by the id where there is none. */
  EN;

  /** Returns the name of a thing. */
  String of(String id, Text label) {
    String name =
        switch (this) {
          case IDS -> id;
          case ZH -> label.zh();
          case EN -> label.en();
        };
    return name.isBlank() ? id : name;
  }

  /** Returns a word of the language of tests, which is English unless the wording is Chinese. */
  String word(String zh, String en) {
    return this == ZH ? zh : en;
  }
}
