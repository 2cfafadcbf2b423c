package dev.sluice.k8s.manifest;

import static java.util.stream.Collectors.toSet;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.TargetGroupBinding;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an API server does to the objects that the controller writes to; other kinds stay as their manifests are. */
final class LiveObject {
    private LiveObject() {}

    /** A manifest applied to the object that there is: what only the controller writes is kept. */
    static KubernetesObject merged(KubernetesObject manifest, KubernetesObject existing) {
        if (manifest instanceof Ingress ingress && existing instanceof Ingress before) {
            return new Ingress(
                    mergedMeta(ingress.meta(), before.meta(), false),
                    ingress.className(),
                    ingress.defaultBackend(),
                    ingress.rules(),
                    ingress.tls(),
                    before.hostnames());
        } else if (manifest instanceof TargetGroupBinding binding && existing instanceof TargetGroupBinding before) {
            return new TargetGroupBinding(
                    mergedMeta(binding.meta(), before.meta(), !binding.spec().equals(before.spec())),
                    binding.spec(),
                    before.observedGeneration());
        } else if (manifest instanceof Pod pod && existing instanceof Pod before) {
            return new Pod(
                    pod.meta(),
                    pod.nodeName(),
                    pod.podIp(),
                    pod.containerPorts(),
                    pod.readinessGates(),
                    merged(pod.conditions(), before.conditions()),
                    pod.serverIds());
        }
        return manifest;
    }

    /** By type: conditions that the manifest does not have are the controller's. */
    private static List<Pod.Condition> merged(List<Pod.Condition> manifest, List<Pod.Condition> before) {
        Set<String> spokenOf = manifest.stream().map(Pod.Condition::type).collect(toSet());
        return Stream.concat(
                        manifest.stream(), before.stream().filter(condition -> !spokenOf.contains(condition.type())))
                .toList();
    }

    /** The object as one whose deletion was asked for, if it can be held by a finalizer. */
    static KubernetesObject deleting(KubernetesObject object, Instant since) {
        return switch (object) {
            case Ingress ingress -> ingress.withMeta(deleting(ingress.meta(), since));
            case TargetGroupBinding binding -> withMeta(binding, deleting(binding.meta(), since));
            default -> object;
        };
    }

    static TargetGroupBinding withMeta(TargetGroupBinding binding, ObjectMeta meta) {
        return new TargetGroupBinding(meta, binding.spec(), binding.observedGeneration());
    }

    private static ObjectMeta deleting(ObjectMeta meta, Instant since) {
        return new ObjectMeta(
                meta.key(),
                meta.uid(),
                meta.resourceVersion(),
                meta.generation(),
                meta.labels(),
                meta.annotations(),
                meta.finalizers(),
                meta.creationTimestamp(),
                Optional.of(since));
    }

    private static ObjectMeta mergedMeta(ObjectMeta manifest, ObjectMeta before, boolean newGeneration) {
        SortedMap<String, String> annotations = new TreeMap<>(before.annotations());
        annotations.keySet().retainAll(List.of(TargetGroupBinding.CHECKPOINT, TargetGroupBinding.CHECKPOINT_TIMESTAMP));
        annotations.putAll(manifest.annotations());
        return meta(
                manifest,
                before.generation() + (newGeneration ? 1 : 0),
                annotations,
                union(before.finalizers(), manifest.finalizers()));
    }

    private static ObjectMeta meta(
            ObjectMeta from, long generation, Map<String, String> annotations, List<String> finalizers) {
        return new ObjectMeta(
                from.key(),
                from.uid(),
                from.resourceVersion(),
                generation,
                from.labels(),
                new TreeMap<>(annotations),
                finalizers,
                from.creationTimestamp(),
                from.deletionTimestamp());
    }

    private static List<String> union(List<String> first, List<String> second) {
        SequencedSet<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
