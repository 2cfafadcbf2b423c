package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.targets.endpoint.NodeSuitability;
import dev.sluice.k8s.convert.Endpoints;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** From a changed object to the TargetGroupBindings that it touches. Safe for use by several threads. */
final class BindingRouter {
    private static final Pattern READINESS_GATE =
            Pattern.compile("target-health\\.(?:elbv2\\.k8s\\.aws|alb\\.ingress\\.k8s\\.aws)/"
                    + "(?<binding>[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*)");

    private final ClusterView cluster;
    private final StackIndex index;
    private final ClusterEvents listener;

    BindingRouter(ClusterView cluster, StackIndex index, ClusterEvents listener) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.index = requireNonNull(index, "index");
        this.listener = requireNonNull(listener, "listener");
    }

    void route(Change<? extends KubernetesObject> change) {
        ObjectKey key = change.latest().key();
        Occasion occasion = change.occasion();
        switch (change.latest()) {
            case TargetGroupBinding binding -> listener.bindingTouched(key, occasion);
            case Service service -> {
                touchOfService(change, key, "instance", BindingRouter::ports);
                touchOfNewPort(change.as(Service.class));
            }
            case EndpointSlice slice ->
                touchOfService(
                        change,
                        new ObjectKey(key.namespace(), slice.serviceName()),
                        "ip",
                        BindingRouter::portsAndEndpoints);
            case Endpoints endpoints -> touchOfService(change, key, "ip", BindingRouter::slices);
            case Node node -> touchOfNode(change.as(Node.class));
            case Pod pod -> {
                if (!change.isDeletion() && change.differsIn(BindingRouter::withoutVersion)) {
                    touchOfPod(pod, occasion);
                }
            }
            default -> {
                // Other kinds touch stacks only.
            }
        }
    }

    void touchAll(Occasion occasion) {
        cluster.targetGroupBindings().forEach(binding -> listener.bindingTouched(binding.key(), occasion));
    }

    private void touchOfService(
            Change<? extends KubernetesObject> change,
            ObjectKey service,
            String targetType,
            Function<KubernetesObject, ?> part) {
        if (!change.differsIn(part)) {
            return;
        }
        index.bindingsOfService(service).stream()
                .flatMap(key -> cluster.targetGroupBinding(key).stream())
                .filter(hasTargetType(targetType))
                .forEach(binding -> listener.bindingTouched(binding.key(), change.occasion()));
    }

    /**
     * A slice may tell of a Service's port before the Service itself does. A pass in between finds no backend and takes
     * the targets back; this one brings them back. Other changes of a Service reach pods' bindings by the slices alone,
     * since a pass must not hold new ports against old slices.
     */
    private void touchOfNewPort(Change<Service> change) {
        index.bindingsOfService(change.latest().key()).stream()
                .flatMap(key -> cluster.targetGroupBinding(key).stream())
                .filter(hasTargetType("ip"))
                .filter(binding -> hasPort(change.after(), binding) && !hasPort(change.before(), binding))
                .forEach(binding -> listener.bindingTouched(binding.key(), change.occasion()));
    }

    private static boolean hasPort(Optional<Service> service, TargetGroupBinding binding) {
        return service.flatMap(found -> found.port(binding.spec().serviceRef().port()))
                .isPresent();
    }

    private void touchOfNode(Change<Node> change) {
        if (!change.differsIn(node -> List.of(node.meta().labels(), node.taints(), node.ready()))) {
            return;
        }
        cluster.targetGroupBindings().stream()
                .filter(hasTargetType("instance"))
                .filter(binding -> matters(change, NodeSuitability.of(binding)))
                .forEach(binding -> listener.bindingTouched(binding.key(), change.occasion()));
    }

    /** Whether the node has begun or ceased to be a target, or may have. */
    private static boolean matters(Change<Node> change, NodeSuitability suitability) {
        boolean suitedBefore = change.before().filter(suitability::isSuitable).isPresent();
        boolean suitsNow = change.after().filter(suitability::isSuitable).isPresent();
        ConditionStatus readyBefore = ready(change.before());
        ConditionStatus readyNow = ready(change.after());
        if (suitedBefore && suitsNow) {
            return readyBefore != readyNow;
        }
        return (suitedBefore && readyBefore != ConditionStatus.FALSE)
                || (suitsNow && readyNow != ConditionStatus.FALSE);
    }

    private static ConditionStatus ready(Optional<Node> node) {
        return node.map(Node::ready)
                .filter(status -> status != ConditionStatus.ABSENT)
                .orElse(ConditionStatus.FALSE);
    }

    private void touchOfPod(Pod pod, Occasion occasion) {
        pod.readinessGates().stream()
                .map(READINESS_GATE::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new ObjectKey(pod.key().namespace(), matcher.group("binding")))
                .forEach(binding -> listener.bindingTouched(binding, occasion));
    }

    private static Predicate<TargetGroupBinding> hasTargetType(String targetType) {
        return binding -> binding.spec().targetType().equals(targetType);
    }

    private static List<?> ports(KubernetesObject object) {
        return object instanceof Service service ? service.spec().ports() : List.of();
    }

    private static List<?> portsAndEndpoints(KubernetesObject object) {
        return object instanceof EndpointSlice slice ? List.of(slice.ports(), slice.endpoints()) : List.of();
    }

    private static List<?> slices(KubernetesObject object) {
        return object instanceof Endpoints endpoints
                ? endpoints.slices().stream()
                        .map(slice -> List.of(slice.ports(), slice.endpoints()))
                        .toList()
                : List.of();
    }

    /** All of a pod but the version, which changes with parts that are not read. */
    private static List<?> withoutVersion(KubernetesObject object) {
        return object instanceof Pod pod
                ? List.of(
                        pod.meta().uid(),
                        pod.meta().annotations(),
                        pod.nodeName(),
                        pod.podIp(),
                        pod.containerPorts(),
                        pod.readinessGates(),
                        pod.conditions(),
                        pod.serverIds())
                : List.of();
    }
}
