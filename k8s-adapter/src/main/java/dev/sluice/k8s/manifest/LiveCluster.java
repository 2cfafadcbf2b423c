package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

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
import java.util.List;
import java.util.Optional;

/** The objects of a folder as they are when asked. Safe for use by several threads. */
final class LiveCluster implements ClusterView {
    private final LiveObjects objects;

    LiveCluster(LiveObjects objects) {
        this.objects = requireNonNull(objects, "objects");
    }

    @Override
    public List<Ingress> ingresses() {
        return now().ingresses();
    }

    @Override
    public Optional<Ingress> ingress(ObjectKey key) {
        return now().ingress(key);
    }

    @Override
    public List<IngressClass> ingressClasses() {
        return now().ingressClasses();
    }

    @Override
    public Optional<IngressClass> ingressClass(String name) {
        return now().ingressClass(name);
    }

    @Override
    public Optional<IngressClassParams> ingressClassParams(String name) {
        return now().ingressClassParams(name);
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return now().namespace(name);
    }

    @Override
    public List<Service> services() {
        return now().services();
    }

    @Override
    public Optional<Service> service(ObjectKey key) {
        return now().service(key);
    }

    @Override
    public Optional<Secret> secret(ObjectKey key) {
        return now().secret(key);
    }

    @Override
    public List<Node> nodes() {
        return now().nodes();
    }

    @Override
    public Optional<Node> node(String name) {
        return now().node(name);
    }

    @Override
    public Optional<Pod> pod(ObjectKey key) {
        return now().pod(key);
    }

    @Override
    public List<Pod> pods(String namespace) {
        return now().pods(namespace);
    }

    @Override
    public List<EndpointSlice> endpointSlices(ObjectKey service) {
        return now().endpointSlices(service);
    }

    @Override
    public List<TargetGroupBinding> targetGroupBindings() {
        return now().targetGroupBindings();
    }

    @Override
    public Optional<TargetGroupBinding> targetGroupBinding(ObjectKey key) {
        return now().targetGroupBinding(key);
    }

    private ClusterView now() {
        return objects.snapshot();
    }
}
