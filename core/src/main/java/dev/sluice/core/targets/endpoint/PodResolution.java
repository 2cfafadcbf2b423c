package dev.sluice.core.targets.endpoint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pods behind a Service's port. Besides ready pods it finds those whose containers run but which some readiness
 * gate holds back: only a registered pod can get healthy and so fulfil the gate.
 */
public final class PodResolution {
    private final ClusterView cluster;
    private final boolean slices;
    private final boolean failOpen;

    public PodResolution(ClusterView cluster, ControllerSettings settings) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.slices = settings.targets().enableEndpointSlices();
        this.failOpen = settings.gates().isEnabled(FeatureGate.ENDPOINTS_FAIL_OPEN);
    }

    public Resolution<PodEndpoint> resolve(TargetGroupBinding binding) {
        return switch (ServicePort.of(binding, cluster)) {
            case ServicePort.Missing missing -> new Resolution.BackendNotFound<>(missing.message());
            case ServicePort.Known known -> behind(known, binding.spec());
        };
    }

    private Resolution<PodEndpoint> behind(ServicePort.Known known, TargetGroupBinding.Spec spec) {
        ObjectKey service = known.service().key();
        List<EndpointSlice> sources = cluster.endpointSlices(service);
        if (!slices && sources.isEmpty()) {
            return new Resolution.BackendNotFound<>(
                    "backend not found: endpoints \"" + service.name() + "\" not found");
        }
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (EndpointSlice slice : sources) {
            if (!slices || slice.addressType().equals(addressType(spec))) {
                sort(slice, known, spec.usesQuic(), sorted);
            }
        }
        return new Resolution.Found<>(
                sorted.ready.isEmpty() && failOpen ? sorted.unknown : sorted.ready, sorted.unseen);
    }

    private static String addressType(TargetGroupBinding.Spec spec) {
        return spec.ipAddressType().equals("ipv6") ? "IPv6" : "IPv4";
    }

    private void sort(EndpointSlice slice, ServicePort.Known known, boolean quic, Sorted sorted) {
        for (EndpointSlice.Port port : slice.ports()) {
            if (!leadsTo(known.port(), port)) {
                continue;
            }
            for (EndpointSlice.Endpoint endpoint : slice.endpoints()) {
                podBehind(endpoint, known.service()).ifPresent(pod -> sort(pod, endpoint, port.port(), quic, sorted));
            }
        }
    }

    private void sort(ObjectKey key, EndpointSlice.Endpoint endpoint, int port, boolean quic, Sorted sorted) {
        Optional<Pod> pod = cluster.pod(key);
        if (pod.isEmpty()) {
            sorted.unseen.add(key);
            return;
        }
        PodEndpoint found = endpoint(pod.get(), endpoint.addresses().getFirst(), port, quic);
        switch (fitness(endpoint, pod.get())) {
            case READY -> sorted.ready.add(found);
            case UNKNOWN -> sorted.unknown.add(found);
            case UNFIT -> {}
        }
    }

    private static boolean leadsTo(Service.Port servicePort, EndpointSlice.Port port) {
        return servicePort.name().isEmpty() || servicePort.name().equals(port.name());
    }

    private static Optional<ObjectKey> podBehind(EndpointSlice.Endpoint endpoint, Service service) {
        if (!endpoint.targetKind().equals(Pod.KIND) || endpoint.addresses().isEmpty()) {
            return Optional.empty();
        }
        ObjectKey target = endpoint.target();
        String namespace = target.namespace().isEmpty() ? service.key().namespace() : target.namespace();
        return Optional.of(new ObjectKey(namespace, target.name()));
    }

    private static PodEndpoint endpoint(Pod pod, String ip, int port, boolean quic) {
        Optional<String> serverId = Optional.ofNullable(pod.serverIds().get(port))
                .or(() -> Optional.ofNullable(pod.serverIds().get(0)));
        return new PodEndpoint(pod, ip, port, quic ? serverId : Optional.empty());
    }

    private Fitness fitness(EndpointSlice.Endpoint endpoint, Pod pod) {
        if (endpoint.ready().orElse(true)) {
            return Fitness.READY;
        }
        boolean containersRun = pod.condition("ContainersReady")
                .filter(condition -> condition.status() == ConditionStatus.TRUE)
                .isPresent();
        if (!containersRun) {
            return Fitness.UNFIT;
        }
        ConditionStatus node = cluster.node(pod.nodeName()).map(Node::ready).orElse(ConditionStatus.ABSENT);
        return switch (node) {
            case TRUE -> endpoint.terminating() ? Fitness.UNFIT : Fitness.READY;
            case UNKNOWN -> Fitness.UNKNOWN;
            case FALSE, ABSENT -> Fitness.UNFIT;
        };
    }

    /** Whether traffic may go to a pod; {@code UNKNOWN} where the node has stopped telling. */
    private enum Fitness {
        READY,
        UNKNOWN,
        UNFIT
    }

    /** Slices and pods are watched apart, so that a slice may name a pod that is still on its way. */
    private record Sorted(List<PodEndpoint> ready, List<PodEndpoint> unknown, List<ObjectKey> unseen) {}
}
