package dev.sluice.k8s.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Which files hold manifests. */
final class ManifestFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private ManifestFiles() {}

    /**
     * The files of these paths: a file stands for itself whatever its name, a folder for the YAML and JSON files in it
     * and below it by name, but none whose own or folder's name begins with a dot.
     */
    static List<Path> of(Collection<Path> paths) {
        SequencedSet<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    static boolean holdsManifests(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(ManifestFiles::holdsManifests)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be listed", e);
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path step : relative) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
