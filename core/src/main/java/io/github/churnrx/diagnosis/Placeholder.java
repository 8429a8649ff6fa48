package io.github.churnrx.diagnosis;

/** Lets the module export this package until its first type arrives; then delete it. */
final class Placeholder {

  private Placeholder() {}
}
