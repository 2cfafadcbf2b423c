package dev.sluice.core.securitygroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.naming.Finalizers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which Ingresses need the cluster's shared backend security group, as they have said to this process and as the
 * cluster shows them. Safe for use by several threads.
 */
final class BackendGroupUsers {
    private final ClusterView cluster;
    /** Ingresses this process has met, and whether they need the group; an unmet one with a finalizer might. */
    private final Map<ObjectKey, Boolean> requiring = new ConcurrentHashMap<>();

    BackendGroupUsers(ClusterView cluster) {
        this.cluster = requireNonNull(cluster, "cluster");
    }

    /** These Ingresses need the group from now on. */
    void add(Collection<ObjectKey> ingresses) {
        ingresses.forEach(ingress -> requiring.put(ingress, true));
    }

    /**
     * These Ingresses do not need the group any more. One that is on its way from one Ingress group to another still
     * does: the one that it comes to has said so, or will.
     */
    void remove(Collection<ObjectKey> released) {
        List<ObjectKey> ingresses =
                released.stream().filter(ingress -> !isMoving(ingress)).toList();
        forgetThoseLetGo();
        ingresses.forEach(ingress -> requiring.put(ingress, false));
    }

    /** Whether any Ingress needs the group, or might. */
    boolean exist() {
        return requiring.containsValue(true)
                || cluster.ingresses().stream()
                        .anyMatch(ingress -> holdsFinalizer(ingress) && !requiring.containsKey(ingress.key()));
    }

    /**
     * Who released the group is remembered for as long as the cluster shows it with a finalizer: seen without that
     * memory, the last of several that go at once would leave the group to one that has gone already.
     */
    private void forgetThoseLetGo() {
        requiring
                .entrySet()
                .removeIf(entry -> !entry.getValue()
                        && cluster.ingress(entry.getKey())
                                .filter(BackendGroupUsers::holdsFinalizer)
                                .isEmpty());
    }

    private boolean isMoving(ObjectKey key) {
        return cluster.ingress(key)
                .filter(ingress -> !ingress.meta().deleting() && groupFinalizers(ingress) > 1)
                .isPresent();
    }

    private static boolean holdsFinalizer(Ingress ingress) {
        return groupFinalizers(ingress) > 0;
    }

    private static long groupFinalizers(Ingress ingress) {
        return ingress.meta().finalizers().stream()
                .filter(finalizer -> finalizer.equals(Finalizers.IMPLICIT_GROUP)
                        || finalizer.startsWith(Finalizers.EXPLICIT_GROUP_PREFIX))
                .count();
    }
}
