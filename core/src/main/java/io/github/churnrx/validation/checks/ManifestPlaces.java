package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.loading.Loaded;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Manifest;
import java.util.Optional;

/** Finds what the manifests of layers define. */
final class ManifestPlaces {
  private ManifestPlaces() {}

  /** Returns where the highest layer that defines something does so. */
  static Location of(Loaded loaded, String group, String id) {
    for (int i = loaded.layers().size() - 1; i >= 0; i--) {
      Optional<Location> place = Manifest.place(loaded.layers().get(i), "/" + group + "/" + id);
      if (place.isPresent()) {
        return place.get();
      }
    }
    Layer lowest = loaded.layers().get(0);
    return Location.of(lowest.name(Manifest.FILE));
  }
}
