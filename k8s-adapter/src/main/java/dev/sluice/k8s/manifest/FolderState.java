package dev.sluice.k8s.manifest;

import dev.sluice.core.cluster.SortedMaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The manifests of a folder as the file system lists them: a file that is edited, added or removed gives another state.
 */
record FolderState(SortedMap<Path, Look> files) {
    FolderState {
        files = SortedMaps.copyOf(files);
    }

    /** What tells an edited or replaced file from before; not every file system tells files apart. */
    record Look(FileTime modified, long size, Optional<Object> file) {}

    static FolderState of(Path folder) {
        SortedMap<Path, Look> files = new TreeMap<>();
        ManifestFiles.of(List.of(folder)).forEach(file -> look(file).ifPresent(look -> files.put(file, look)));
        return new FolderState(files);
    }

    /** The folder's state; if it cannot be listed at the moment, the given one. */
    static FolderState ofOr(Path folder, FolderState otherwise) {
        try {
            return of(folder);
        } catch (UncheckedIOException e) {
            return otherwise;
        }
    }

    /** Absent for a file that has gone since it was listed. */
    private static Optional<Look> look(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Look(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
