package dev.sluice.core.given.port;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.SecurityGroups;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Security groups in memory. */
public final class FakeSecurityGroups implements SecurityGroups {
    private final Calls calls;
    private final SortedMap<String, VpcSecurityGroup> groups = new TreeMap<>();
    private final Set<String> silent = new HashSet<>();
    private final Set<String> unknownSources = new HashSet<>();

    public FakeSecurityGroups(Calls calls) {
        this.calls = calls;
    }

    public FakeSecurityGroups holding(String id, Map<String, String> tags, IpPermission... rules) {
        groups.put(id, new VpcSecurityGroup(id, id, "", "vpc-1", List.of(rules), SortedMaps.copyOf(tags)));
        return this;
    }

    /** Questions for this group are answered without it, as an AWS may that has not caught up. */
    public FakeSecurityGroups silentAbout(String id) {
        silent.add(id);
        return this;
    }

    /** No rule may name this group as its source, as when it has been deleted. */
    public FakeSecurityGroups refusing(String source) {
        unknownSources.add(source);
        return this;
    }

    /** Rules may name this group as their source again. */
    public void refusingNoMore(String source) {
        unknownSources.remove(source);
    }

    public void gone(String id) {
        groups.remove(id);
    }

    /** {@code protocol from-to source} of each rule of the group. */
    public List<String> rules(String id) {
        return existing(id).ingress().stream()
                .map(FakeSecurityGroups::text)
                .sorted()
                .toList();
    }

    public List<VpcSecurityGroup> all() {
        return List.copyOf(groups.values());
    }

    @Override
    public List<VpcSecurityGroup> find(TagFilter tags) {
        calls.made("DescribeSecurityGroups", tags.values());
        return groups.values().stream()
                .filter(group -> tags.matches(group.tags()))
                .toList();
    }

    @Override
    public List<VpcSecurityGroup> describe(Collection<String> ids) {
        calls.made("DescribeSecurityGroups", ids);
        return ids.stream()
                .filter(id -> !silent.contains(id))
                .map(this::existing)
                .toList();
    }

    @Override
    public String create(String name, String description, SortedMap<String, String> tags) {
        calls.made("CreateSecurityGroup", name);
        String id = "sg-new" + groups.size();
        groups.put(id, new VpcSecurityGroup(id, name, description, "vpc-1", List.of(), tags));
        return id;
    }

    @Override
    public void delete(String id) {
        calls.made("DeleteSecurityGroup", id);
        groups.remove(existing(id).id());
    }

    @Override
    public void authorize(String id, List<IpPermission> permissions) {
        calls.made("AuthorizeSecurityGroupIngress", id + " " + texts(permissions));
        permissions.stream()
                .map(rule -> rule.source().value())
                .filter(unknownSources::contains)
                .forEach(source -> {
                    throw new PortException(
                            PortException.Kind.NOT_FOUND,
                            "AuthorizeSecurityGroupIngress",
                            "InvalidGroup.NotFound",
                            "The security group '" + source + "' does not exist");
                });
        List<IpPermission> rules = new ArrayList<>(existing(id).ingress());
        rules.addAll(permissions);
        put(id, rules, existing(id).tags());
    }

    @Override
    public void revoke(String id, List<IpPermission> permissions) {
        calls.made("RevokeSecurityGroupIngress", id + " " + texts(permissions));
        List<IpPermission> rules = new ArrayList<>(existing(id).ingress());
        rules.removeAll(permissions);
        put(id, rules, existing(id).tags());
    }

    @Override
    public void addTags(String id, Map<String, String> tags) {
        calls.made("CreateTags", id + " " + new TreeMap<>(tags));
        SortedMap<String, String> all = new TreeMap<>(existing(id).tags());
        all.putAll(tags);
        put(id, existing(id).ingress(), all);
    }

    @Override
    public void removeTags(String id, Map<String, String> tags) {
        calls.made("DeleteTags", id + " " + new TreeMap<>(tags));
        SortedMap<String, String> all = new TreeMap<>(existing(id).tags());
        all.keySet().removeAll(tags.keySet());
        put(id, existing(id).ingress(), all);
    }

    private VpcSecurityGroup existing(String id) {
        VpcSecurityGroup group = groups.get(id);
        if (group == null) {
            throw new PortException(
                    PortException.Kind.NOT_FOUND,
                    "DescribeSecurityGroups",
                    "InvalidGroup.NotFound",
                    "The security group '" + id + "' does not exist");
        }
        return group;
    }

    private void put(String id, List<IpPermission> rules, SortedMap<String, String> tags) {
        VpcSecurityGroup old = existing(id);
        groups.put(id, new VpcSecurityGroup(id, old.name(), old.description(), old.vpcId(), rules, tags));
    }

    private static List<String> texts(List<IpPermission> permissions) {
        return permissions.stream().map(FakeSecurityGroups::text).toList();
    }

    private static String text(IpPermission rule) {
        return rule.protocol() + " " + rule.fromPort() + "-" + rule.toPort() + " "
                + rule.source().value();
    }
}
