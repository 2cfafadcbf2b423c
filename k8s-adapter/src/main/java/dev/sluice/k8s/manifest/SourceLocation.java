package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** A place in a manifest; line and column count from 1, and are both 0 for what is wrong with a file as a whole. */
public record SourceLocation(Path file, int line, int column) {
    public SourceLocation {
        requireNonNull(file, "file");
        boolean whole = line == 0 && column == 0;
        if (!whole && (line < 1 || column < 1)) {
            throw new IllegalArgumentException("line, column: " + line + ", " + column + " (expected: 1 or more)");
        }
    }

    /** No place in it, but the file itself. */
    static SourceLocation ofWhole(Path file) {
        return new SourceLocation(file, 0, 0);
    }

    /** {@code shop/web.yaml:12:7}, and a whole file without numbers. */
    @Override
    public String toString() {
        return line == 0 ? file.toString() : file + ":" + line + ":" + column;
    }
}
