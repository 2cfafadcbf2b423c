package dev.sluice.core.port;

import dev.sluice.core.cluster.ObjectKey;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a binding of a multi-cluster target group has registered itself, kept in a ConfigMap beside the binding. All
 * methods throw {@link PortException}.
 */
public interface TrackedTargets {
    /** The recorded identifiers; absent if nothing was ever recorded. Not answered from a cache. */
    Optional<SortedSet<String>> read(ObjectKey binding);

    void write(ObjectKey binding, SortedSet<String> identifiers);

    void delete(ObjectKey binding);
}
