package dev.sluice.core.ingress.rule;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.SortedMaps;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An Ingress that brings its paths to a listener.
 *
 * @param tags all tags of the rules made from it, but for tracking tags
 */
public record RoutedIngress(Ingress ingress, Optional<IngressClassParams> classParams, SortedMap<String, String> tags) {
    public RoutedIngress {
        requireNonNull(ingress, "ingress");
        requireNonNull(classParams, "classParams");
        tags = SortedMaps.copyOf(tags);
    }
}
