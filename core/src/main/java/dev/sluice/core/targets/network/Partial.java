package dev.sluice.core.targets.network;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** An answer as far as it could be found, and why the rest could not. */
record Partial<T>(T value, List<String> problems) {
    Partial {
        requireNonNull(value, "value");
        problems = List.copyOf(problems);
    }

    boolean isWhole() {
        return problems.isEmpty();
    }
}
