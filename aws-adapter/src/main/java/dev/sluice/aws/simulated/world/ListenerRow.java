package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.SortedMap;

/** A listener with its further certificates, the attributes that were set, and its tags. */
public record ListenerRow(
        ElbListener listener,
        List<String> extraCertificates,
        SortedMap<String, String> attributes,
        SortedMap<String, String> tags) {
    public ListenerRow {
        requireNonNull(listener, "listener");
        extraCertificates = List.copyOf(extraCertificates);
        attributes = SortedMaps.copyOf(attributes);
        tags = SortedMaps.copyOf(tags);
    }

    public String id() {
        return listener.arn().value();
    }

    public ListenerRow with(ElbListener changed) {
        return new ListenerRow(changed, extraCertificates, attributes, tags);
    }

    public ListenerRow withExtraCertificates(List<String> changed) {
        return new ListenerRow(listener, changed, attributes, tags);
    }

    public ListenerRow withAttributes(SortedMap<String, String> changed) {
        return new ListenerRow(listener, extraCertificates, changed, tags);
    }

    public ListenerRow withTags(SortedMap<String, String> changed) {
        return new ListenerRow(listener, extraCertificates, attributes, changed);
    }
}
