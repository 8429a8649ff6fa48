package io.github.churnrx.workbench.intake;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Takes in exports that nobody has described. Thread-safe. */
public final class Intake {
  private final Knowledge knowledge;
  private final LocalDate today;

  /**
   * Prepares.
   *
   * @param knowledge what columns can mean
   * @param today a later day is in the future
   */
  public Intake(Knowledge knowledge, LocalDate today) {
    this.knowledge = knowledge;
    this.today = today;
  }

  /**
   * Reads tables once and proposes what their columns mean.
   *
   * @param tables the tables
   * @param asOf the day for which customers are to be judged; null for the last one on which
   *     something happened, or today if nothing did
   * @param progress told how many more rows were read
   * @return the proposal, which may be that nothing is recognised
   * @throws IOException if a table cannot be read
   */
  public Proposal propose(
      List<? extends Table> tables, @Nullable LocalDate asOf, LongConsumer progress)
      throws IOException {
    Profiler profiler = new Profiler(today, progress);
    List<TableProfile> profiles = new ArrayList<>();
    for (SameKind.Group group : SameKind.of(tables)) {
      profiles.add(profiler.profile(group));
    }
    List<TableProposal> proposals = new Recogniser(knowledge).recognise(profiles);
    LocalDate last = last(proposals, false);
    LocalDate day = asOf != null ? asOf : last != null ? last : today;
    LocalDate latest = last(proposals, true);
    Currencies.Found currency = Currencies.of(proposals);
    return new Proposal(
        proposals,
        day,
        reason(asOf, last),
        asOf != null,
        latest != null && latest.isAfter(day),
        currency.code(),
        currency.why());
  }

  /** Returns the last day of what happened; since when somebody is a customer is no such day. */
  private static @Nullable LocalDate last(List<TableProposal> proposals, boolean customersToo) {
    return proposals.stream()
        .flatMap(proposal -> proposal.parts().stream())
        .filter(part -> customersToo || !part.isCustomers())
        .map(Part::last)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static Text reason(@Nullable LocalDate asOf, @Nullable LocalDate last) {
    if (asOf != null) {
      return Text.of("由 --as-of 指定", "given by --as-of");
    }
    return last != null
        ? Text.of("数据中最晚的日期", "the last day in the data")
        : Text.of(
            "推测：没有订单、投诉等记录的日期，按今天",
            "guess: no orders, complaints or other records with a day; today");
  }
}
