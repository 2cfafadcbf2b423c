package dev.sluice.k8s.manifest;

import java.util.List;
import java.util.stream.Collectors;

/** Manifests that cannot be used, with everything that is wrong in them, in the order of files and lines. */
public final class ManifestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ManifestError> errors;

    public ManifestException(List<ManifestError> errors) {
        super(errors.stream().map(ManifestError::text).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    public List<ManifestError> errors() {
        return errors;
    }
}
