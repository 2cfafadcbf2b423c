package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.SortedMap;

/** A listener with its parts; rules are without the default one. */
public record ObservedListener(
        ElbListener state,
        SortedMap<String, String> tags,
        SortedMap<String, String> attributes,
        List<ListenerCertificate> certificates,
        List<ObservedRule> rules) {
    public ObservedListener {
        requireNonNull(state, "state");
        tags = SortedMaps.copyOf(tags);
        attributes = SortedMaps.copyOf(attributes);
        certificates = List.copyOf(certificates);
        rules = List.copyOf(rules);
    }

    public Arn arn() {
        return state.arn();
    }
}
