package dev.sluice.core.targets;

import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.targets.endpoint.Endpoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What should be a target compared with what is one, each list in the order of identifiers. Endpoints that share an
 * identifier count once. Draining targets are overlooked, so that an endpoint whose target drains is registered again.
 */
record TargetMatch<E extends Endpoint>(
        List<Matched<E>> matched, List<E> newEndpoints, List<TargetHealth> surplusTargets) {
    private static final Set<String> DRAINING = Set.of("draining", "unhealthy.draining");

    TargetMatch {
        matched = List.copyOf(matched);
        newEndpoints = List.copyOf(newEndpoints);
        surplusTargets = List.copyOf(surplusTargets);
    }

    static <E extends Endpoint> TargetMatch<E> of(Collection<E> endpoints, Collection<TargetHealth> targets) {
        SortedMap<String, E> wanted = new TreeMap<>();
        endpoints.forEach(endpoint -> wanted.put(endpoint.identifier(), endpoint));
        SortedMap<String, TargetHealth> surplus = new TreeMap<>();
        for (TargetHealth target : targets) {
            if (!DRAINING.contains(target.state())) {
                surplus.put(target.target().identifier(), target);
            }
        }
        List<Matched<E>> matched = new ArrayList<>();
        List<E> added = new ArrayList<>();
        for (Map.Entry<String, E> entry : wanted.entrySet()) {
            TargetHealth target = surplus.remove(entry.getKey());
            if (target == null) {
                added.add(entry.getValue());
            } else {
                matched.add(new Matched<>(entry.getValue(), target));
            }
        }
        return new TargetMatch<>(matched, added, List.copyOf(surplus.values()));
    }

    /** Whether every endpoint is a target and every target an endpoint. */
    boolean isComplete() {
        return newEndpoints.isEmpty() && surplusTargets.isEmpty();
    }

    /** An endpoint with the target that it is. */
    record Matched<E extends Endpoint>(E endpoint, TargetHealth target) {}
}
