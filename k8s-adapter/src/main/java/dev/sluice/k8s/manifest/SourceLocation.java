package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** A place in a manifest; line and column count from 1. */
public record SourceLocation(Path file, int line, int column) {
    public SourceLocation {
        requireNonNull(file, "file");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line, column: " + line + ", " + column + " (expected: 1 or more)");
        }
    }

    /** {@code shop/web.yaml:12:7}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
