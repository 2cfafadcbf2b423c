package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Namespace;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The groups of a cluster that changes: one is loaded at the cost of its own Ingresses, however many there are, and is
 * the same as {@link IngressGroups} would give. Whoever watches the cluster tells of each object that changed; what
 * that concerns is classified again when a group is loaded next. Safe for use by several threads.
 */
public final class IngressGroupIndex {
    private final ClusterView cluster;
    private final IngressClassification classification;
    private final OutdatedIngresses outdated = new OutdatedIngresses();

    private final NavigableMap<ObjectKey, GroupAssignment> assignments = new TreeMap<>();
    /** Which Ingresses a group has or holds. */
    private final Map<StackId, NavigableSet<ObjectKey>> byGroup = new HashMap<>();
    /** Ingresses that keep every group from loading. */
    private final NavigableSet<ObjectKey> undecidable = new TreeSet<>();

    /** {@code ingressClass} is the value of {@code --ingress-class}. */
    public IngressGroupIndex(ClusterView cluster, String ingressClass) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.classification = new IngressClassification(cluster, ingressClass);
    }

    /** Takes in that an object came, changed or went, which the cluster view already shows. Returns at once. */
    public void changed(KubernetesObject object) {
        switch (object) {
            case Ingress ingress -> outdated.add(ingress.key());
            case Namespace namespace -> outdated.addNamespace(namespace.key().name());
            case IngressClass ingressClass -> outdated.addAll();
            case IngressClassParams params -> outdated.addAll();
            default -> {
                // Other kinds have no part in who belongs where.
            }
        }
    }

    /** The groups that one Ingress touches, and why its own can't be told. */
    public record Touched(SortedSet<StackId> groups, Optional<Problem> problem) {
        public Touched {
            groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
            requireNonNull(problem, "problem");
        }
    }

    /**
     * The groups that have to be looked at after something happened to this Ingress: those that hold it by their
     * finalizer, and the one it wants to be in.
     */
    public Touched touchedBy(Ingress ingress) {
        GroupAssignment assignment = GroupAssignment.of(ingress, classification.classify(ingress));
        return new Touched(assignment.concerned(), assignment.fault());
    }

    /** The group with this id as it is now, which has neither members nor inactive ones if nobody names it. */
    public synchronized GroupLoad load(StackId id) {
        refresh();
        NavigableSet<ObjectKey> concerned = new TreeSet<>(undecidable);
        concerned.addAll(byGroup.getOrDefault(id, Collections.emptyNavigableSet()));
        return IngressGroups.of(concerned.stream().map(key -> requireNonNull(assignments.get(key), "assignment")))
                .load(id);
    }

    private void refresh() {
        // Taken before the cluster is looked at, so that what changes meanwhile is looked at once more.
        OutdatedIngresses.Taken taken = outdated.take();
        if (taken.all()) {
            assignments.clear();
            byGroup.clear();
            undecidable.clear();
            cluster.ingresses().forEach(this::put);
            return;
        }
        taken.among(assignments.navigableKeySet()).forEach(key -> {
            remove(key);
            cluster.ingress(key).ifPresent(this::put);
        });
    }

    private void put(Ingress ingress) {
        ObjectKey key = ingress.key();
        GroupAssignment assignment = GroupAssignment.of(ingress, classification.classify(ingress));
        assignments.put(key, assignment);
        assignment
                .concerned()
                .forEach(group ->
                        byGroup.computeIfAbsent(group, id -> new TreeSet<>()).add(key));
        if (assignment instanceof GroupAssignment.Undecidable) {
            undecidable.add(key);
        }
    }

    private void remove(ObjectKey key) {
        Optional.ofNullable(assignments.remove(key))
                .ifPresent(assignment -> assignment
                        .concerned()
                        .forEach(group -> byGroup.computeIfPresent(group, (id, keys) -> {
                            keys.remove(key);
                            return keys.isEmpty() ? null : keys;
                        })));
        undecidable.remove(key);
    }
}
