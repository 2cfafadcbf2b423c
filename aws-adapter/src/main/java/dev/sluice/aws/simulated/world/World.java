package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that the simulated AWS holds at one moment; never changes. {@link Draft} makes the next one from it. */
public final class World implements View {
    private final Account account;
    private final long lastId;
    private final Map<String, Map<String, Object>> tables;

    World(Account account, long lastId, Map<String, Map<String, Object>> tables) {
        this.account = requireNonNull(account, "account");
        this.lastId = lastId;
        this.tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }

    /** An account with nothing in it. */
    public static World empty(Account account) {
        return new World(account, 0, Map.of());
    }

    @Override
    public Account account() {
        return account;
    }

    /** How many ids this world has given away; the next one follows from it. */
    public long lastId() {
        return lastId;
    }

    @Override
    public <R> List<R> all(Table<R> table) {
        return rows(table).values().stream().map(table.type()::cast).toList();
    }

    @Override
    public <R> Optional<R> find(Table<R> table, String key) {
        return Optional.ofNullable(rows(table).get(key)).map(table.type()::cast);
    }

    /** Changes to be made to this world; it stays as it is. */
    public Draft draft() {
        return new Draft(this, lastId, new LinkedHashMap<>(tables));
    }

    private Map<String, Object> rows(Table<?> table) {
        return tables.getOrDefault(table.name(), Map.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof World that
                && account.equals(that.account)
                && lastId == that.lastId
                && filled().equals(that.filled());
    }

    @Override
    public int hashCode() {
        return account.hashCode() * 31 + filled().hashCode();
    }

    @Override
    public String toString() {
        return account + " " + filled();
    }

    /** The tables that hold something: neither an empty table nor the order of rows tells two worlds apart. */
    private Map<String, Map<String, Object>> filled() {
        Map<String, Map<String, Object>> filled = new TreeMap<>(tables);
        filled.values().removeIf(Map::isEmpty);
        return filled;
    }
}
