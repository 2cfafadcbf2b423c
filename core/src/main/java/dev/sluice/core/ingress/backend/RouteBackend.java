package dev.sluice.core.ingress.backend;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.RuleTransform;
import java.util.List;

/** A backend with what the annotations of its Ingress make of it. */
public record RouteBackend(
        BackendPlace place, RouteAction action, AnnotatedConditions conditions, List<RuleTransform> transforms) {
    public RouteBackend {
        requireNonNull(place, "place");
        requireNonNull(action, "action");
        requireNonNull(conditions, "conditions");
        transforms = List.copyOf(transforms);
    }
}
