package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.k8s.convert.FieldPath;

/** One object with the document it comes from and where in it: {@code root} is an item's path if that is a list. */
record Manifest(KubernetesObject object, ManifestDocument document, FieldPath root) {
    private static final FieldPath ANNOTATIONS = new FieldPath("metadata.annotations");

    Manifest {
        requireNonNull(object, "object");
        requireNonNull(document, "document");
        requireNonNull(root, "root");
    }

    SourceLocation location() {
        return document.place(root);
    }

    /** Where an annotation, by its key, or a field, by its path, stands; if it is missing, what is around it. */
    SourceLocation location(String annotationOrField) {
        return document.exactPlace(ANNOTATIONS.child(annotationOrField).within(root))
                .orElseGet(() -> document.place(new FieldPath(annotationOrField).within(root)));
    }
}
