package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

/** A port by number or by name, Kubernetes' {@code IntOrString}. */
public sealed interface PortReference {
    /** The port as it is written: digits or the name. */
    String text();

    record Number(int port) implements PortReference {
        @Override
        public String text() {
            return Integer.toString(port);
        }
    }

    record Name(String name) implements PortReference {
        public Name {
            requireNonNull(name, "name");
        }

        @Override
        public String text() {
            return name;
        }
    }

    static PortReference of(int port) {
        return new Number(port);
    }

    static PortReference of(String name) {
        return new Name(name);
    }
}
