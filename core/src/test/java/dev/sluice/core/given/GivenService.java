package dev.sluice.core.given;

import dev.sluice.core.annotation.AnnotationEntry;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.SortedMaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A Service in the making. */
public final class GivenService {
    private static final String PREFIX = "alb.ingress.kubernetes.io/";

    private final ObjectKey key;
    private final SortedMap<String, String> annotations = new TreeMap<>();
    private final List<Service.Port> ports = new ArrayList<>();
    private List<Service.Port> usualPorts =
            List.of(new Service.Port("http", 80, PortReference.of(8080), 31080, "TCP", ""));
    private List<String> ipFamilies = List.of("IPv4");
    private final List<String> finalizers = new ArrayList<>();
    private String type = "NodePort";
    private String uid;
    private Optional<String> loadBalancerClass = Optional.empty();
    private List<String> sourceRanges = List.of();
    private String trafficPolicy = "Cluster";
    private int healthCheckNodePort;
    private boolean allocatingNodePorts = true;
    private Optional<Instant> deletionTimestamp = Optional.empty();

    GivenService(ObjectKey key) {
        this.key = key;
        this.uid = "uid-of-" + key.name();
    }

    public GivenService annotated(String suffix, String value) {
        annotations.put(PREFIX + suffix, value);
        return this;
    }

    /** An annotation for a load balancer of the Service's own. */
    public GivenService annotatedNlb(String suffix, String value) {
        return annotatedExactly(AnnotationEntry.NLB_PREFIX + suffix, value);
    }

    public GivenService annotatedExactly(String annotationKey, String value) {
        annotations.put(annotationKey, value);
        return this;
    }

    /** Of type LoadBalancer, with our class. */
    public GivenService balanced() {
        return ofType("LoadBalancer").ofClass("service.k8s.aws/nlb");
    }

    public GivenService ofClass(String changed) {
        loadBalancerClass = Optional.of(changed);
        return this;
    }

    public GivenService finalizedBy(String finalizer) {
        finalizers.add(finalizer);
        return this;
    }

    public GivenService deleting() {
        deletionTimestamp = Optional.of(Instant.EPOCH);
        return this;
    }

    /** {@code spec.loadBalancerSourceRanges}. */
    public GivenService withSourceRanges(String... ranges) {
        sourceRanges = List.of(ranges);
        return this;
    }

    /** With {@code externalTrafficPolicy: Local}, and this port on which kube-proxy answers for it. */
    public GivenService local(int nodePort) {
        trafficPolicy = "Local";
        healthCheckNodePort = nodePort;
        return this;
    }

    public GivenService withoutAllocatedNodePorts() {
        allocatingNodePorts = false;
        return this;
    }

    public GivenService ofType(String changed) {
        type = changed;
        return this;
    }

    public GivenService withUid(String changed) {
        uid = changed;
        return this;
    }

    public GivenService withIpFamilies(String... families) {
        ipFamilies = List.of(families);
        return this;
    }

    /** A port in place of the usual one; several calls give several ports. */
    public GivenService withPort(String name, int port, PortReference targetPort, int nodePort) {
        return withPort(new Service.Port(name, port, targetPort, nodePort, "TCP", ""));
    }

    public GivenService withPort(Service.Port port) {
        ports.add(port);
        return this;
    }

    public GivenService withoutPorts() {
        ports.clear();
        usualPorts = List.of();
        return this;
    }

    public Service build() {
        ObjectMeta meta = new ObjectMeta(
                key,
                uid,
                "1",
                1,
                SortedMaps.copyOf(Map.of()),
                annotations,
                finalizers,
                Optional.of(Instant.EPOCH),
                deletionTimestamp);
        return new Service(
                meta,
                new Service.Spec(
                        type,
                        SortedMaps.copyOf(Map.of("app", key.name())),
                        ports.isEmpty() ? usualPorts : ports,
                        ipFamilies,
                        loadBalancerClass,
                        sourceRanges,
                        trafficPolicy,
                        healthCheckNodePort,
                        allocatingNodePorts));
    }
}
