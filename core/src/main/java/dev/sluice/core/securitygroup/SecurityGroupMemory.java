package dev.sluice.core.securitygroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.memory.ExpiringMap;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.SecurityGroups;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Security groups with their rules and tags, as last read or written by this process, for ten minutes. Own writes are
 * entered, so that they need not be read back. Safe for use by several threads.
 */
public final class SecurityGroupMemory {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final SecurityGroups groups;
    private final ExpiringMap<String, VpcSecurityGroup> known;

    public SecurityGroupMemory(SecurityGroups groups, Clock clock) {
        this.groups = requireNonNull(groups, "groups");
        this.known = new ExpiringMap<>(clock, LIFETIME);
    }

    /**
     * Those with these ids, from memory where it holds them; the others come in one call.
     *
     * @throws PortException if a group is not there
     */
    public SortedMap<String, VpcSecurityGroup> read(Collection<String> ids) {
        SortedMap<String, VpcSecurityGroup> result = new TreeMap<>();
        SortedSet<String> unknown = new TreeSet<>();
        for (String id : ids) {
            Optional<VpcSecurityGroup> group = known.find(id);
            group.ifPresentOrElse(remembered -> result.put(id, remembered), () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            remember(groups.describe(unknown)).forEach(group -> result.put(group.id(), group));
            unknown.removeAll(result.keySet());
        }
        if (!unknown.isEmpty()) {
            throw new PortException(
                    PortException.Kind.NOT_FOUND,
                    "DescribeSecurityGroups",
                    "InvalidGroup.NotFound",
                    "couldn't fetch SecurityGroupInfos: [" + String.join(" ", unknown) + "]");
        }
        return result;
    }

    /** Those whose tags match, always asked anew. */
    public List<VpcSecurityGroup> find(TagFilter tags) {
        return remember(groups.find(tags));
    }

    void forget(String id) {
        known.remove(id);
    }

    void added(String id, List<IpPermission> rules) {
        known.change(id, group -> {
            List<IpPermission> ingress = new ArrayList<>(group.ingress());
            ingress.addAll(rules);
            return group.withIngress(ingress);
        });
    }

    void removed(String id, List<IpPermission> rules) {
        known.change(id, group -> {
            List<IpPermission> ingress = new ArrayList<>(group.ingress());
            ingress.removeAll(rules);
            return group.withIngress(ingress);
        });
    }

    private List<VpcSecurityGroup> remember(List<VpcSecurityGroup> answer) {
        answer.forEach(group -> known.put(group.id(), group));
        return answer;
    }
}
