package io.github.churnrx.benchmarks.peer;

/** A symptom that was found, with what it says about a cause. */
public final class Evidence {
  private final String symptom;
  private final String target;
  private final String family;
  private final int tenths;

  /** Creates it. */
  public Evidence(String symptom, String target, String family, int tenths) {
    this.symptom = symptom;
    this.target = target;
    this.family = family;
    this.tenths = tenths;
  }

  /** Returns the symptom. */
  public String getSymptom() {
    return symptom;
  }

  /** Returns the cause. */
  public String getTarget() {
    return target;
  }

  /** Returns the evidence family. */
  public String getFamily() {
    return family;
  }

  /** Returns the weight; negative speaks against. */
  public int getTenths() {
    return tenths;
  }
}
