package io.github.churnrx.examples.population;

/** What one cause leaves behind in the records about a customer. */
@FunctionalInterface
interface Plot {

  /**
   * Writes down what happened. Not everything that could be known gets on record.
   *
   * @param dossier the customer's records, before everyday business is added
   */
  void tell(Dossier dossier);
}
