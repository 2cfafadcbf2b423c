package dev.sluice.aws.simulated.world;

import java.util.List;
import java.util.Optional;

/** What AWS holds, to be read. */
public interface View {
    Account account();

    /** All rows of a table, oldest first. */
    <R> List<R> all(Table<R> table);

    <R> Optional<R> find(Table<R> table, String key);
}
