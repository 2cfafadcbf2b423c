package dev.sluice.runner.record;

import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.function.Supplier;

/** Reads what plans can mostly do without: what AWS refuses to tell is noted and passed over. */
record Leniency(List<String> omissions) {

    <T> T read(String what, T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (PortException e) {
            String omission = what + ": " + e.action() + " failed: " + e.getMessage();
            if (!omissions.contains(omission)) {
                omissions.add(omission);
            }
            return otherwise;
        }
    }
}
