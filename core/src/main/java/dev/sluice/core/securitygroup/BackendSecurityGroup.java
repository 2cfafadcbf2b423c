package dev.sluice.core.securitygroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.naming.ResourceNames;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.Pause;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.SecurityGroups;
import dev.sluice.core.settings.ControllerSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The security group that all load balancers of the cluster share as the source of their traffic to targets. Made when
 * the first stack needs it, deleted when no object does any more; a group given by {@code --backend-security-group} is
 * neither looked up nor touched. One instance per process, for several threads; its methods throw
 * {@link PortException}.
 */
public final class BackendSecurityGroup {
    private static final String RESOURCE = "backend-sg";
    private static final String DESCRIPTION = "[k8s] Shared Backend SecurityGroup for LoadBalancer";

    private final SecurityGroups groups;
    private final ControllerSettings settings;
    private final BackendGroupUsers users;
    private final BackendGroupDeletion deletion;
    private volatile Knowledge knowledge = new Knowledge.Unknown();

    public BackendSecurityGroup(SecurityGroups groups, ClusterView cluster, ControllerSettings settings, Pause pause) {
        this.groups = requireNonNull(groups, "groups");
        this.settings = requireNonNull(settings, "settings");
        this.users = new BackendGroupUsers(cluster);
        this.deletion = new BackendGroupDeletion(groups, users, pause);
    }

    /** The group's id if it exists already. Changes nothing in AWS and asks at most once. */
    public Optional<String> find() {
        if (given().isPresent()) {
            return given();
        }
        // What is known is told at once: builds must not wait while a deletion waits for load balancers to let go.
        Knowledge known = knowledge;
        return (known instanceof Knowledge.Unknown ? look() : known.group()).map(VpcSecurityGroup::id);
    }

    /**
     * The group's id for Ingresses that need it from now on; the group is created, or its tags are set right, the first
     * time. Until {@link #release} names them, they keep the group alive.
     */
    public String require(Collection<ObjectKey> ingresses) {
        Optional<String> given = given();
        if (given.isPresent()) {
            return given.get();
        }
        // Before the lock: a deletion that is still waiting stops for it.
        users.add(ingresses);
        return findOrCreate();
    }

    private synchronized String findOrCreate() {
        Optional<VpcSecurityGroup> found = look();
        return found.isEmpty() ? createUnlessThere() : use(found.get());
    }

    /** A creation whose answer got lost took effect all the same, so its failure means to look again. */
    private String createUnlessThere() {
        try {
            return create();
        } catch (PortException e) {
            knowledge = new Knowledge.Unknown();
            if (e.kind() != PortException.Kind.CONFLICT) {
                throw e;
            }
            return use(look().orElseThrow(() -> e));
        }
    }

    private String use(VpcSecurityGroup found) {
        if (knowledge instanceof Knowledge.Found) {
            // Remembered first: tags that cannot be set must not bring a look-up with every later stack.
            knowledge = new Knowledge.InUse(found);
            correctTags(found);
        }
        return found.id();
    }

    /**
     * The group is not needed for these Ingresses any more; deletes it when nobody else needs it. An Ingress that is on
     * its way from one Ingress group to another still needs it: the one that it comes to has said so, or will.
     */
    public void release(Collection<ObjectKey> released) {
        if (given().isPresent()) {
            return;
        }
        users.remove(released);
        if (!users.exist()) {
            deleteUnlessRequired();
        }
    }

    /**
     * A failure that names the group may mean that somebody has deleted it: the next use looks in AWS again, and does
     * not go on with an id that is no more until the process ends.
     */
    public void doubt(String failure) {
        if (knowledge.group().filter(group -> failure.contains(group.id())).isPresent()) {
            knowledge = new Knowledge.Unknown();
        }
    }

    /** The name of a group that this library creates. */
    static String nameFor(String clusterName) {
        return "k8s-traffic-" + ResourceNames.sanitized(clusterName, 232) + "-"
                + ResourceNames.hash(clusterName).substring(0, 10);
    }

    private Optional<String> given() {
        return settings.network().backendSecurityGroup();
    }

    private synchronized Optional<VpcSecurityGroup> look() {
        if (knowledge instanceof Knowledge.Unknown) {
            List<VpcSecurityGroup> found = foundByTags();
            knowledge = found.isEmpty() ? new Knowledge.Absent() : new Knowledge.Found(found.getFirst());
        }
        return knowledge.group();
    }

    private List<VpcSecurityGroup> foundByTags() {
        try {
            return groups.find(TagFilter.of(trackingTags()));
        } catch (PortException e) {
            if (e.kind() == PortException.Kind.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private String create() {
        String name = nameFor(settings.identity().clusterName());
        SortedMap<String, String> tags = desiredTags();
        String id = groups.create(name, DESCRIPTION, tags);
        knowledge = new Knowledge.InUse(
                new VpcSecurityGroup(id, name, DESCRIPTION, settings.identity().vpcId(), List.of(), tags));
        return id;
    }

    private void correctTags(VpcSecurityGroup group) {
        SortedMap<String, String> desired = desiredTags();
        SortedMap<String, String> missing = new TreeMap<>(desired);
        missing.entrySet().removeIf(tag -> tag.getValue().equals(group.tags().get(tag.getKey())));
        SortedMap<String, String> surplus = new TreeMap<>(group.tags());
        surplus.keySet().removeIf(key -> desired.containsKey(key) || key.startsWith("aws:"));
        if (!missing.isEmpty()) {
            groups.addTags(group.id(), missing);
        }
        if (!surplus.isEmpty()) {
            groups.removeTags(group.id(), surplus);
        }
    }

    private SortedMap<String, String> desiredTags() {
        SortedMap<String, String> tags = new TreeMap<>(settings.tags().defaultTags());
        tags.putAll(trackingTags());
        return tags;
    }

    private Map<String, String> trackingTags() {
        return Map.of(TrackingTags.CLUSTER, settings.identity().clusterName(), TrackingTags.CLUSTER_RESOURCE, RESOURCE);
    }

    private synchronized void deleteUnlessRequired() {
        // Looked for even where no stack of this process used it: a restart must not leave it behind.
        Optional<VpcSecurityGroup> group = look();
        if (group.isEmpty() || users.exist()) {
            return;
        }
        try {
            if (deletion.of(group.get().id())) {
                knowledge = new Knowledge.Absent();
            }
        } catch (PortException e) {
            // The answer may have got lost after the group was deleted.
            knowledge = new Knowledge.Unknown();
            throw e;
        }
    }

    /** What this process knows of the group. */
    private sealed interface Knowledge {
        default Optional<VpcSecurityGroup> group() {
            return switch (this) {
                case Unknown unknown -> Optional.empty();
                case Absent absent -> Optional.empty();
                case Found found -> Optional.of(found.of());
                case InUse used -> Optional.of(used.of());
            };
        }

        record Unknown() implements Knowledge {}

        record Absent() implements Knowledge {}

        /** Seen in AWS; its tags have not been looked at. */
        record Found(VpcSecurityGroup of) implements Knowledge {}

        record InUse(VpcSecurityGroup of) implements Knowledge {}
    }
}
