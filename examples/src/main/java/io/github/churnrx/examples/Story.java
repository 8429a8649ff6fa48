package io.github.churnrx.examples;

/** What is planted in the history of a made-up dealer, and for how many of the 300. */
enum Story {
  HEALTHY(133),
  OWNER_TOOK_ALONG(22),
  BROKEN_PROMISE(20),
  COMPLAINT_UNHANDLED(16),
  QUALITY_DEFECTS(16),
  CROSS_TERRITORY_DUMPING(14),
  RIVAL_OFFER(12),
  PRICE_TOO_HIGH(10),
  UNILATERAL_POLICY(10),
  CONTACT_IGNORED(8),
  SLOW_SERVICE(6),
  UNAGREED_CHARGES(5),
  PAYMENT_DISPUTE(4),
  BANKRUPT(4),
  RELOCATED(3),
  CHANGED_INDUSTRY(2),
  /** Orders fall and nothing on record says why. */
  UNEXPLAINED(15);

  private final int dealers;

  Story(int dealers) {
    this.dealers = dealers;
  }

  int dealers() {
    return dealers;
  }

  /** Returns what a diagnosis should find: the code of a cause, {@code NONE} or {@code ASK}. */
  String truth() {
    return switch (this) {
      case HEALTHY -> "NONE";
      case UNEXPLAINED -> "ASK";
      default -> name();
    };
  }
}
