package dev.sluice.core.ingress;

import dev.sluice.core.cluster.ObjectKey;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which Ingresses have to be classified again: at first all of them. Safe for use by several threads; never blocks one
 * for long, since those that watch the cluster must not wait.
 */
final class OutdatedIngresses {
    private boolean all = true;
    private Set<String> namespaces = new HashSet<>();
    private Set<ObjectKey> keys = new HashSet<>();

    synchronized void addAll() {
        all = true;
    }

    synchronized void addNamespace(String namespace) {
        namespaces.add(namespace);
    }

    synchronized void add(ObjectKey key) {
        keys.add(key);
    }

    /** What has been added; from now on it counts as looked at. */
    synchronized Taken take() {
        Taken taken = new Taken(all, namespaces, keys);
        all = false;
        namespaces = new HashSet<>();
        keys = new HashSet<>();
        return taken;
    }

    /** Ingresses by key, those of whole namespaces, or all. */
    record Taken(boolean all, Set<String> namespaces, Set<ObjectKey> keys) {
        Taken {
            namespaces = Set.copyOf(namespaces);
            keys = Set.copyOf(keys);
        }

        /** Those that are outdated, the {@code known} ones of outdated namespaces among them. */
        NavigableSet<ObjectKey> among(NavigableSet<ObjectKey> known) {
            NavigableSet<ObjectKey> outdated = new TreeSet<>(keys);
            if (!namespaces.isEmpty()) {
                known.stream()
                        .filter(key -> namespaces.contains(key.namespace()))
                        .forEach(outdated::add);
            }
            return outdated;
        }
    }
}
