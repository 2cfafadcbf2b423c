package dev.sluice.core.given;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.Namespace;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A cluster whose lists come in any order, as no view should give them. */
public record ShuffledCluster(ClusterView cluster, long seed) implements ClusterView {
    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    @Override
    public List<Ingress> ingresses() {
        return shuffled(cluster.ingresses());
    }

    @Override
    public Optional<Ingress> ingress(ObjectKey key) {
        return cluster.ingress(key);
    }

    @Override
    public List<IngressClass> ingressClasses() {
        return shuffled(cluster.ingressClasses());
    }

    @Override
    public Optional<IngressClass> ingressClass(String name) {
        return cluster.ingressClass(name);
    }

    @Override
    public Optional<IngressClassParams> ingressClassParams(String name) {
        return cluster.ingressClassParams(name);
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return cluster.namespace(name);
    }

    @Override
    public List<Service> services() {
        return shuffled(cluster.services());
    }

    @Override
    public Optional<Service> service(ObjectKey key) {
        return cluster.service(key);
    }

    @Override
    public Optional<Secret> secret(ObjectKey key) {
        return cluster.secret(key);
    }

    @Override
    public List<Node> nodes() {
        return shuffled(cluster.nodes());
    }

    @Override
    public Optional<Node> node(String name) {
        return cluster.node(name);
    }

    @Override
    public Optional<Pod> pod(ObjectKey key) {
        return cluster.pod(key);
    }

    @Override
    public List<Pod> pods(String namespace) {
        return shuffled(cluster.pods(namespace));
    }

    @Override
    public List<EndpointSlice> endpointSlices(ObjectKey service) {
        return shuffled(cluster.endpointSlices(service));
    }

    @Override
    public List<TargetGroupBinding> targetGroupBindings() {
        return shuffled(cluster.targetGroupBindings());
    }

    @Override
    public Optional<TargetGroupBinding> targetGroupBinding(ObjectKey key) {
        return cluster.targetGroupBinding(key);
    }
}
