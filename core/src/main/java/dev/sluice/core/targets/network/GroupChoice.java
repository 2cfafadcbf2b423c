package dev.sluice.core.targets.network;

import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.securitygroup.SecurityGroupMemory;
import dev.sluice.core.settings.ControllerSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which of an interface's security groups gets the rules: its only one, or the only one tagged as the cluster's. */
final class GroupChoice {
    private final SecurityGroupMemory memory;
    private final String clusterName;
    private final String clusterTag;
    private final SortedMap<String, String> extraTags;

    GroupChoice(SecurityGroupMemory memory, ControllerSettings settings) {
        this.memory = memory;
        this.clusterName = settings.identity().clusterName();
        this.clusterTag = "kubernetes.io/cluster/" + clusterName;
        this.extraTags = settings.network().eniSecurityGroupTags();
    }

    /** The chosen group by id of interface. All groups that must be looked at are read together. */
    Partial<Map<String, String>> of(Collection<NetworkInterface> interfaces) {
        Map<String, SortedMap<String, String>> tags = tagsOfCompared(interfaces);
        Map<String, String> chosen = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (NetworkInterface candidate : interfaces) {
            List<String> eligible = eligible(candidate, tags);
            if (eligible.size() == 1) {
                chosen.put(candidate.id(), eligible.getFirst());
            } else {
                problems.add(problem(candidate, eligible, tags));
            }
        }
        return new Partial<>(chosen, problems);
    }

    private Map<String, SortedMap<String, String>> tagsOfCompared(Collection<NetworkInterface> interfaces) {
        TreeSet<String> compared = new TreeSet<>();
        interfaces.stream()
                .map(NetworkInterface::securityGroups)
                .filter(groups -> groups.size() > 1)
                .forEach(compared::addAll);
        Map<String, SortedMap<String, String>> tags = new HashMap<>();
        memory.read(compared).values().forEach(group -> tags.put(group.id(), group.tags()));
        return tags;
    }

    private List<String> eligible(NetworkInterface candidate, Map<String, SortedMap<String, String>> tags) {
        if (candidate.securityGroups().size() == 1) {
            return candidate.securityGroups();
        }
        return candidate.securityGroups().stream()
                .sorted()
                .filter(id -> isTagged(tags.getOrDefault(id, SortedMaps.copyOf(Map.of()))))
                .toList();
    }

    private boolean isTagged(Map<String, String> tags) {
        return tags.containsKey(clusterTag)
                && extraTags.entrySet().stream().allMatch(tag -> tag.getValue().equals(tags.get(tag.getKey())));
    }

    private String problem(
            NetworkInterface candidate, List<String> eligible, Map<String, SortedMap<String, String>> tags) {
        String extra = extraTags.isEmpty()
                ? ""
                : extraTags.entrySet().stream()
                        .map(tag -> tag.getKey() + ":" + tag.getValue())
                        .collect(Collectors.joining(" ", " and map[", "]"));
        return "expected exactly one securityGroup tagged with " + clusterTag + extra + " for eni " + candidate.id()
                + ", got: [" + String.join(" ", eligible) + "] (clusterName: " + clusterName + "); "
                + remedy(candidate, eligible, tags);
    }

    private String remedy(
            NetworkInterface candidate, List<String> eligible, Map<String, SortedMap<String, String>> tags) {
        if (candidate.securityGroups().isEmpty()) {
            return "the interface has no security group: attach one";
        }
        String found = candidate.securityGroups().stream()
                .sorted()
                .map(id -> id + " " + tags.get(id))
                .collect(Collectors.joining(", "));
        return "the interface has " + found + ": " + (eligible.isEmpty() ? waysToOne() : waysToFewer())
                + ", or leave one group on the interface";
    }

    private String waysToOne() {
        String wanted = extraTags.isEmpty()
                ? ""
                : extraTags.entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(" and ", " and ", ""));
        return "tag one of them " + clusterTag + "=owned" + wanted
                + (extraTags.isEmpty()
                        ? ", or open the ports yourself and set alb.ingress.kubernetes.io/security-groups"
                        : ", or correct --service-target-eni-security-group-tags");
    }

    private static String waysToFewer() {
        return "untag all but one of them, or tell them apart with --service-target-eni-security-group-tags";
    }
}
