package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.ATTRIBUTES;

import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.KeyMerge;
import dev.sluice.core.ingress.member.SaidPair;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The attributes of a group's load balancer: its members' merged by key, and over them those of the first one's class.
 */
final class AlbAttributes {
    private AlbAttributes() {}

    static SortedMap<String, String> of(GroupBuild build) {
        SortedMap<String, String> ofClass = new TreeMap<>();
        build.first()
                .classParams()
                .ifPresent(params -> params.spec()
                        .loadBalancerAttributes()
                        .forEach(attribute -> ofClass.put(attribute.key(), attribute.value())));
        List<SaidPair> pairs = build.say(member -> member.annotated(ATTRIBUTES)).stream()
                .flatMap(said -> SaidPair.of(said).stream())
                .toList();
        KeyMerge merge = new KeyMerge(
                build,
                (earlier, later) -> "conflicting load balancer attributes " + later.key() + ": " + earlier.value()
                        + " | " + later.value());
        SortedMap<String, String> attributes = new TreeMap<>(merge.merge(pairs, ofClass.keySet()));
        attributes.putAll(ofClass);
        return attributes;
    }
}
