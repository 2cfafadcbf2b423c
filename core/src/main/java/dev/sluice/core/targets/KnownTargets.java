package dev.sluice.core.targets;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each binding of pods has in its target group as far as this process can tell without asking: the endpoints of
 * the last pass that brought the targets in line, or found them unchanged. Enough to register and deregister pods while
 * AWS throttles the question. Bindings that share their target group or may not fill it are not known. Safe for use by
 * several threads.
 */
final class KnownTargets {
    private final boolean limited;
    private final Map<ObjectKey, Known> byBinding = new ConcurrentHashMap<>();

    /** @param limit how many targets a target group may have; 0 for as many as AWS takes */
    KnownTargets(int limit) {
        this.limited = limit > 0;
    }

    /** The binding's targets are these endpoints. {@code mark} stands for them, and for the spec. */
    void are(TargetGroupBinding binding, String mark, List<PodEndpoint> endpoints) {
        if (limited || binding.spec().multiClusterTargetGroup()) {
            return;
        }
        Known known = byBinding.get(binding.key());
        if (known == null || !known.mark.equals(mark)) {
            byBinding.put(binding.key(), Known.of(binding.spec().targetGroupArn(), mark, endpoints));
        }
    }

    /** Nothing is known any more. */
    void forget(ObjectKey binding) {
        byBinding.remove(binding);
    }

    /** What these endpoints change; absent if the targets are not known. */
    Optional<Changes> changes(TargetGroupBinding binding, List<PodEndpoint> endpoints) {
        return Optional.ofNullable(byBinding.get(binding.key()))
                .filter(known -> known.targetGroupArn.equals(binding.spec().targetGroupArn()))
                .filter(known -> !binding.spec().multiClusterTargetGroup())
                .map(known -> known.against(endpoints));
    }

    /** Endpoints that are no targets yet, and targets that are no endpoints any more, in the order of identifiers. */
    record Changes(List<PodEndpoint> added, List<Target> gone) {
        Changes {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }

        boolean isEmpty() {
            return added.isEmpty() && gone.isEmpty();
        }
    }

    private record Known(String targetGroupArn, String mark, List<Target> targets) {
        static Known of(String targetGroupArn, String mark, List<PodEndpoint> endpoints) {
            List<Target> targets = endpoints.stream()
                    .map(pod -> new Target(pod.ip(), pod.port(), Optional.empty(), pod.serverId()))
                    .toList();
            return new Known(targetGroupArn, mark, targets);
        }

        Changes against(List<PodEndpoint> endpoints) {
            SortedMap<String, PodEndpoint> added = new TreeMap<>();
            endpoints.forEach(endpoint -> added.put(endpoint.identifier(), endpoint));
            SortedMap<String, Target> gone = new TreeMap<>();
            targets.forEach(target -> gone.put(target.identifier(), target));
            Set<String> staying = new HashSet<>(gone.keySet());
            gone.keySet().removeAll(added.keySet());
            added.keySet().removeAll(staying);
            return new Changes(List.copyOf(added.values()), List.copyOf(gone.values()));
        }
    }
}
