package dev.sluice.core.port;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import java.util.List;
import java.util.Optional;

/** What is written to Ingress objects. All methods throw {@link PortException}; an object that is gone is no error. */
public interface IngressWriter {
    /** Adds the finalizer if it is missing; the answer is the object as it is then. */
    Optional<Ingress> addFinalizer(ObjectKey key, String finalizer);

    void removeFinalizer(ObjectKey key, String finalizer);

    /** Sets the load balancer status: a host name each, none clears it. */
    void setStatus(ObjectKey key, List<StatusEntry> entries);

    /** Sets an annotation, or removes it. */
    void setAnnotation(ObjectKey key, String annotation, Optional<String> value);

    /** One entry of {@code status.loadBalancer.ingress} with the ports that are listened on. */
    record StatusEntry(String hostname, List<Port> ports) {
        public StatusEntry {
            ports = List.copyOf(ports);
        }
    }

    /** A port of a status entry. */
    record Port(int port, String protocol) {}
}
