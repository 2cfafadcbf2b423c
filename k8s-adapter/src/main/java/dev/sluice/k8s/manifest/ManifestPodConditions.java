package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Pod;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.stream.Stream;

/** Conditions of pods beside a folder of manifests, in memory. */
final class ManifestPodConditions implements PodConditions {
    private final LiveObjects objects;

    ManifestPodConditions(LiveObjects objects) {
        this.objects = requireNonNull(objects, "objects");
    }

    @Override
    public boolean set(Pod pod, Pod.Condition condition) {
        return objects.change(Subject.of(pod), Pod.class, before -> with(before, condition))
                .isPresent();
    }

    private static Pod with(Pod pod, Pod.Condition condition) {
        List<Pod.Condition> conditions = Stream.concat(
                        pod.conditions().stream().filter(other -> !other.type().equals(condition.type())),
                        Stream.of(condition))
                .toList();
        return new Pod(
                pod.meta(),
                pod.nodeName(),
                pod.podIp(),
                pod.containerPorts(),
                pod.readinessGates(),
                conditions,
                pod.serverIds());
    }
}
