package io.github.churnrx;

import io.github.churnrx.store.Publication;

/**
 * Knowledge that was checked and may be published once it has been tried.
 *
 * @param churnRx diagnoses with it
 * @param publication what to publish
 */
public record Candidate(ChurnRx churnRx, Publication publication) {}
