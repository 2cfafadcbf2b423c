package dev.sluice.runner.cli;

import dev.sluice.core.plan.rendering.SavedPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plans in files, with the command line that made them. */
final class SavedPlans {
    static final String OUT = "--out";
    private static final String COMMAND = "plan";

    private SavedPlans() {}

    /** Where this process runs, which relative paths start from. */
    static String folder() {
        return Path.of("").toAbsolutePath().toString();
    }

    /** Refuses a plan whose relative paths lead nowhere from here. */
    static void requireSources(Path file, SavedPlan saved, Stream<Path> paths) {
        paths.filter(path -> !path.isAbsolute() && Files.notExists(path))
                .findFirst()
                .ifPresent(missing -> {
                    String start = saved.folder().isEmpty() ? "the folder of 'sluice plan'" : saved.folder();
                    throw new CommandFailedException(file + ": it was made from " + missing
                            + ", which is not there (paths start from " + start
                            + ": run 'sluice apply' there, or plan with absolute paths)");
                });
    }

    /** The arguments of a plan command that say what is planned: all but where it is saved. */
    static List<String> sources(List<String> arguments) {
        List<String> sources = new ArrayList<>();
        List<String> own = arguments.subList(arguments.indexOf(COMMAND) + 1, arguments.size());
        for (int i = 0; i < own.size(); i++) {
            String argument = own.get(i);
            if (argument.equals(OUT)) {
                i++;
            } else if (!argument.startsWith(OUT + "=")) {
                sources.add(argument);
            }
        }
        return List.copyOf(sources);
    }

    static SavedPlan read(Path file) {
        try {
            return SavedPlan.read(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(file + ": " + e.getMessage(), e);
        }
    }
}
