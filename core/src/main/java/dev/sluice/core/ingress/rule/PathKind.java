package dev.sluice.core.ingress.rule;

import java.util.Optional;

/** Kubernetes' path types, in the order in which their rules are tried. */
enum PathKind {
    EXACT,
    PREFIX,
    IMPLEMENTATION_SPECIFIC;

    /** The kind that a manifest names; without a name it is the last one. */
    static Optional<PathKind> of(Optional<String> pathType) {
        return switch (pathType.orElse("ImplementationSpecific")) {
            case "Exact" -> Optional.of(EXACT);
            case "Prefix" -> Optional.of(PREFIX);
            case "ImplementationSpecific" -> Optional.of(IMPLEMENTATION_SPECIFIC);
            default -> Optional.empty();
        };
    }
}
