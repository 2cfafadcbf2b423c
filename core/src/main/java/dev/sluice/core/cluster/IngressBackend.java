package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

/** Where an Ingress path or default backend leads. */
public sealed interface IngressBackend {

    /**
     * A Service, or a name that annotations give a meaning: the port {@code use-annotation} selects
     * {@code actions.<name>}. An absent port is the number 0.
     */
    record ServiceBackend(String name, PortReference port) implements IngressBackend {
        public ServiceBackend {
            requireNonNull(name, "name");
            requireNonNull(port, "port");
        }
    }

    /** {@code backend.resource}, or a backend with neither part; ALBs have nothing for it. */
    record ResourceBackend() implements IngressBackend {}
}
