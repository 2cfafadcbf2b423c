package dev.sluice.core.apply;

import dev.sluice.core.port.PortException;

/** Runs deletions of resources that may be gone already, which is then no failure. */
final class Gone {
    private Gone() {}

    static void unlessThere(Runnable deletion) {
        try {
            deletion.run();
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }
}
