package dev.sluice.core.apply;

import dev.sluice.core.port.PortException;

/** Deletions of what may be gone already, which is what they are for. */
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
