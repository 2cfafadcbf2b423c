package dev.sluice.core.securitygroup;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Groups that may carry rules of ours: those met in this process, and those tagged as the cluster's. */
final class TrackedGroups {
    private final SecurityGroupMemory memory;
    private final String clusterTag;
    private final NavigableSet<String> ids = new ConcurrentSkipListSet<>();
    private boolean loaded;

    TrackedGroups(SecurityGroupMemory memory, String clusterName) {
        this.memory = memory;
        this.clusterTag = "kubernetes.io/cluster/" + clusterName;
    }

    /** Asks AWS for the tagged ones, once. */
    void load() {
        if (!loaded) {
            TreeMap<String, List<String>> filter = new TreeMap<>();
            filter.put(clusterTag, List.of("owned", "shared"));
            memory.find(new TagFilter(filter)).stream()
                    .map(VpcSecurityGroup::id)
                    .forEach(ids::add);
            loaded = true;
        }
    }

    void add(Set<String> groups) {
        ids.addAll(groups);
    }

    void remove(String group) {
        ids.remove(group);
    }

    /** Those that are not among these. */
    SortedSet<String> without(Set<String> groups) {
        SortedSet<String> rest = new TreeSet<>(ids);
        rest.removeAll(groups);
        return rest;
    }
}
