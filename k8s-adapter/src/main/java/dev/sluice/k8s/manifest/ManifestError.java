package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

/** Why a place in a manifest cannot be used: what stands there and what was expected. */
public record ManifestError(SourceLocation location, String message) {
    public ManifestError {
        requireNonNull(location, "location");
        requireNonNull(message, "message");
    }

    /** {@code web.yaml:12:7: Ingress shop/web: spec.rules: "a" (expected: a list)}. */
    public String text() {
        return location + ": " + message;
    }
}
