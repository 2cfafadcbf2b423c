package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A world that is being changed by one call. Used by one thread; the world it came from does not see the changes. */
public final class Draft implements View {
    private final World origin;
    private final Map<String, Map<String, Object>> tables;
    private final Set<String> own = new HashSet<>();
    private long lastId;

    Draft(World origin, long lastId, Map<String, Map<String, Object>> tables) {
        this.origin = requireNonNull(origin, "origin");
        this.lastId = lastId;
        this.tables = tables;
    }

    @Override
    public Account account() {
        return origin.account();
    }

    @Override
    public <R> List<R> all(Table<R> table) {
        return rows(table).values().stream().map(table.type()::cast).toList();
    }

    @Override
    public <R> Optional<R> find(Table<R> table, String key) {
        return Optional.ofNullable(rows(table).get(key)).map(table.type()::cast);
    }

    /** Adds a row at the end of its table, or replaces the one with the same key where it stands. */
    public <R> void put(Table<R> table, R row) {
        ownRows(table).put(table.key().apply(row), requireNonNull(row, "row"));
    }

    /** Drops a row; one that is not there is no error. */
    public void remove(Table<?> table, String key) {
        ownRows(table).remove(key);
    }

    /** Sixteen hex digits that no earlier call has had; the same calls in the same order give the same. */
    public String newId() {
        lastId++;
        return String.format("%016x", Ids.scramble(lastId));
    }

    /** Goes on counting ids behind this one, as a file says. */
    public void countIdsFrom(long id) {
        lastId = id;
    }

    public World done() {
        return new World(origin.account(), lastId, tables);
    }

    private Map<String, Object> rows(Table<?> table) {
        return tables.getOrDefault(table.name(), Map.of());
    }

    private Map<String, Object> ownRows(Table<?> table) {
        if (own.add(table.name())) {
            tables.put(table.name(), new LinkedHashMap<>(rows(table)));
        }
        return tables.computeIfAbsent(table.name(), name -> new LinkedHashMap<>());
    }
}
