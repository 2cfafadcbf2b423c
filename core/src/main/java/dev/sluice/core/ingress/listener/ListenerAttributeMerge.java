package dev.sluice.core.ingress.listener;

import dev.sluice.core.annotation.ListenerAnnotations;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.KeyMerge;
import dev.sluice.core.ingress.member.SaidPair;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The attributes of a listener: those of its members merged by key, and over them those of its first member's class.
 */
final class ListenerAttributeMerge {
    private final GroupBuild build;

    ListenerAttributeMerge(GroupBuild build) {
        this.build = build;
    }

    SortedMap<String, String> of(GroupListener listener) {
        String name = listener.protocol() + "-" + listener.port();
        List<SaidPair> pairs = listener.members().stream()
                .flatMap(member -> member.annotated(ListenerAnnotations.ATTRIBUTES.named(name)).stream())
                .flatMap(said -> SaidPair.of(said).stream())
                .toList();
        SortedMap<String, String> ofClass = ofClass(listener);
        KeyMerge merge = new KeyMerge(
                build,
                (earlier, later) -> "conflicting listener attributes " + later.key() + ": " + earlier.value() + " | "
                        + later.value() + " for ingress " + later.member().key());
        SortedMap<String, String> attributes = new TreeMap<>(merge.merge(pairs, ofClass.keySet()));
        attributes.putAll(ofClass);
        return attributes;
    }

    private static SortedMap<String, String> ofClass(GroupListener listener) {
        SortedMap<String, String> attributes = new TreeMap<>();
        listener.members().getFirst().classParams().stream()
                .flatMap(params -> params.spec().listeners().stream())
                .filter(entry ->
                        entry.port() == listener.port() && entry.protocol().equals(listener.protocol()))
                .limit(1)
                .map(IngressClassParams.ListenerAttributes::attributes)
                .flatMap(List::stream)
                .forEach(attribute -> attributes.put(attribute.key(), attribute.value()));
        return attributes;
    }
}
