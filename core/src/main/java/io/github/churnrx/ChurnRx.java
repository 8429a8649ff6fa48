package io.github.churnrx;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.engine.Engine;
import io.github.churnrx.engine.Patterns;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.loading.KnowledgeLoader;
import io.github.churnrx.loading.Loaded;
import io.github.churnrx.store.Publication;
import io.github.churnrx.store.StoredLayer;
import io.github.churnrx.tables.Fingerprint;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerList;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.tables.Stored;
import io.github.churnrx.validation.Validation;
import io.github.churnrx.validation.checks.Validator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses with one fixed version of knowledge. Immutable and thread-safe; building one takes some
 * tenths of a second, so an application keeps a single one. It starts no threads and writes no
 * files.
 */
public final class ChurnRx implements Diagnoser {
  private final Engine engine;
  private final Needs needs;

  private ChurnRx(Engine engine) {
    this.engine = engine;
    this.needs = NeedsOf.knowledge(engine.knowledge());
  }

  /**
   * Returns a diagnoser with the shipped knowledge.
   *
   * @throws KnowledgeException if the artifact churnrx-rules is not on the class path
   */
  public static ChurnRx withDefaultKnowledge() {
    return builder().build();
  }

  /** Starts a diagnoser with other knowledge, or with layers over the shipped one. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Diagnosis diagnose(CustomerCase customerCase) {
    return engine.diagnose(Objects.requireNonNull(customerCase, "customer case"), Run.none());
  }

  @Override
  public List<Outcome> diagnoseAll(Collection<CustomerCase> cases) {
    Run.Recorder recorder = recorder();
    cases.forEach(recorder::note);
    Run run = recorder.toRun();
    return cases.stream().map(customerCase -> outcome(customerCase, run)).toList();
  }

  @Override
  public Stream<Outcome> diagnoseAll(Stream<CustomerCase> cases, Run run) {
    return cases.map(customerCase -> outcome(customerCase, run));
  }

  @Override
  public Stream<Outcome> diagnoseAll(
      Stream<CustomerCase> cases, Run run, Executor executor, int parallelism) {
    return OrderedParallel.map(
        cases, customerCase -> outcome(customerCase, run), executor, parallelism);
  }

  @Override
  public Run.Recorder recorder() {
    return recorder(null);
  }

  /** Returns a recorder of runs that are said to be made by something. */
  Run.Recorder recorder(@Nullable Object origin) {
    return engine.recorder(origin);
  }

  private Outcome outcome(CustomerCase customerCase, Run run) {
    try {
      return new Outcome.Diagnosed(engine.diagnose(customerCase, run));
    } catch (RejectedCaseException rejected) {
      return new Outcome.Rejected(customerCase.id(), rejected.problems());
    }
  }

  @Override
  public Needs needs() {
    return needs;
  }

  @Override
  public Knowledge knowledge() {
    return engine.knowledge();
  }

  @Override
  public String toString() {
    return "ChurnRx with " + engine.knowledge();
  }

  /** Builds a diagnoser. Not thread-safe. */
  public static final class Builder {
    private final LayerList layers = new LayerList();
    private final Set<String> industries = new LinkedHashSet<>();
    private @Nullable ClassLoader loader;

    private Builder() {}

    /**
     * Adds layers of knowledge, each a directory or zip file. The first decides in its {@code
     * knowledge.yaml} whether it lies on the shipped knowledge ({@code extends: default}) or is
     * complete in itself; each further one lies on those before. The first may also be a store of
     * published knowledge, for its current version, or {@code STORE@VERSION}.
     */
    public Builder knowledge(Path... paths) {
      List.of(paths).forEach(layers::add);
      return this;
    }

    /**
     * Adds layers of knowledge, each a folder of the class path with its {@code knowledge.yaml},
     * such as {@code our-knowledge}, in a directory, an archive or an archive within an archive. It
     * is found by the {@link #classLoader(ClassLoader) class loader} that is set, or else by that
     * of the thread or that of this library. Of several folders of one name the first counts.
     */
    public Builder knowledgeOnClassPath(String... folders) {
      List.of(folders).forEach(layers::addOnClassPath);
      return this;
    }

    /**
     * Adds a layer whose files were read already, from wherever they lie. It takes its place among
     * the layers as they were added.
     */
    public Builder knowledge(StoredLayer layer) {
      layers.add(new Layer(layer.name(), layer.files()));
      return this;
    }

    /**
     * Adds knowledge of industries: layers that lie upon the lowest one, in this order, and below
     * all others. The shipped knowledge knows {@code finance}, {@code retail}, {@code telecom} and
     * {@code tourism}, which can be called by their titles, too; a knowledge base that is complete
     * in itself has its own in {@code industries}.
     */
    public Builder industry(String... names) {
      industries.addAll(List.of(names));
      return this;
    }

    /**
     * Sets the class loader that finds the shipped knowledge and folders of the class path; by
     * default that of this library.
     */
    public Builder classLoader(ClassLoader classLoader) {
      this.loader = classLoader;
      return this;
    }

    /**
     * Reads and checks the knowledge and builds the rules.
     *
     * @throws KnowledgeException with everything that is wrong with the knowledge
     */
    public ChurnRx build() {
      return build(given());
    }

    /** Builds a diagnoser of layers that were read already. */
    ChurnRx build(List<Layer> given) {
      return read(given, (loaded, patterns) -> new ChurnRx(Engine.of(loaded.usable(), patterns)));
    }

    /**
     * Reads and checks the knowledge and builds the rules, to be tried and then published to a
     * {@link io.github.churnrx.store.KnowledgeStore}.
     *
     * @throws KnowledgeException with everything that is wrong with the knowledge
     */
    public Candidate candidate() {
      return read(
          given(),
          (loaded, patterns) ->
              new Candidate(
                  new ChurnRx(Engine.of(loaded.usable(), patterns)),
                  Publication.of(
                      Stored.toStore(loaded.layers()),
                      loaded.knowledge().version(),
                      Fingerprint.engine())));
    }

    /**
     * Reads and checks the knowledge, and says everything that is wrong with it or is probably not
     * what was meant, without building rules.
     */
    public Validation validate() {
      return validate(LocalDate.now(ZoneId.systemDefault()));
    }

    /**
     * Validates as on a given day, which decides about reviews that are due.
     *
     * @see #validate()
     */
    public Validation validate(LocalDate today) {
      return Validator.validate(
          () -> read(given(), (loaded, patterns) -> loaded),
          () -> read(List.of(), (loaded, patterns) -> loaded),
          today);
    }

    private List<Layer> given() {
      return layers.open(loader == null ? Layers.loadersOfApplication() : List.of(loader));
    }

    private <T> T read(List<Layer> given, BiFunction<Loaded, Patterns, T> use) {
      ClassLoader from = loader == null ? Layers.loaderOfShipped() : loader;
      if (!Layers.isShipped(from)) {
        Patterns none = Patterns.none();
        return use.apply(
            KnowledgeLoader.examine(() -> Layers.shipped(from), industries, given, none), none);
      }
      Layer shipped = Layers.shipped(from);
      Patterns patterns = Patterns.of(shipped, from);
      return use.apply(
          KnowledgeLoader.examine(() -> shipped, industries, given, patterns), patterns);
    }
  }
}
