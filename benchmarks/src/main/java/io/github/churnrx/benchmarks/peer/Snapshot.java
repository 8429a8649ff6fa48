package io.github.churnrx.benchmarks.peer;

/** All figures of a customer in one fact, as a bean of a CRM would have them. */
@SuppressWarnings("MissingSummary") // forty figures without a meaning
public record Snapshot(
    double s00,
    double s01,
    double s02,
    double s03,
    double s04,
    double s05,
    double s06,
    double s07,
    double s08,
    double s09,
    double s10,
    double s11,
    double s12,
    double s13,
    double s14,
    double s15,
    double s16,
    double s17,
    double s18,
    double s19,
    double s20,
    double s21,
    double s22,
    double s23,
    double s24,
    double s25,
    double s26,
    double s27,
    double s28,
    double s29,
    double s30,
    double s31,
    double s32,
    double s33,
    double s34,
    double s35,
    double s36,
    double s37,
    double s38,
    double s39) {

  /** Returns the snapshot with these figures. */
  public static Snapshot of(double... v) {
    return new Snapshot(
        v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13],
        v[14], v[15], v[16], v[17], v[18], v[19], v[20], v[21], v[22], v[23], v[24], v[25], v[26],
        v[27], v[28], v[29], v[30], v[31], v[32], v[33], v[34], v[35], v[36], v[37], v[38], v[39]);
  }
}
