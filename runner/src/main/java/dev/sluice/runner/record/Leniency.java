package dev.sluice.runner.record;

import dev.sluice.core.port.PortException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads what plans can mostly do without: what AWS refuses to tell is noted and passed over, and not asked for again.
 * For one thread.
 */
final class Leniency {
    private final List<String> omissions;
    private final Set<String> refused = new HashSet<>();

    /** Notes a line for each omission in {@code omissions}. */
    Leniency(List<String> omissions) {
        this.omissions = omissions;
    }

    /** The answer, or the other one where AWS has refused to tell of {@code what}, now or before. */
    <T> T read(String what, T otherwise, Supplier<T> reading) {
        if (refused.contains(what)) {
            return otherwise;
        }
        try {
            return reading.get();
        } catch (PortException e) {
            refused.add(what);
            omissions.add(what + ": " + e.action() + " failed: " + e.getMessage());
            return otherwise;
        }
    }
}
