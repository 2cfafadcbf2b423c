package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/** A kind of thing that AWS holds: its name, the type of its rows, and what tells two rows apart. */
public record Table<R>(String name, Class<R> type, Function<R, String> key) {
    public Table {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(key, "key");
    }
}
