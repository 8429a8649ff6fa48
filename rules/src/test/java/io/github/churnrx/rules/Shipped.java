package io.github.churnrx.rules;

import java.util.List;

/** What the product realises outside the tables. */
final class Shipped implements Realisations.Elsewhere {

  @Override
  public List<String> formulas(String statement) {
    return List.of();
  }

  @Override
  public List<String> scenarios(String statement) {
    return List.of();
  }

  @Override
  public List<String> industries(String statement) {
    return List.of();
  }

  @Override
  public boolean isUsed(String setting) {
    return true;
  }
}
