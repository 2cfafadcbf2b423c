package dev.sluice.core.given;

import dev.sluice.core.cluster.ClusterUnavailableException;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Namespace;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A cluster in memory that holds what tests put there. */
public final class GivenCluster implements ClusterView {
    /** By kind and key, so that lists come in the order of keys. */
    private final SortedMap<String, KubernetesObject> objects = new TreeMap<>();

    private boolean secretsDenied;

    GivenCluster() {}

    /** From now on nobody may read Secrets. */
    public GivenCluster withSecretsDenied() {
        secretsDenied = true;
        return this;
    }

    /** Adds objects, or replaces those of the same kind and key. */
    public GivenCluster with(KubernetesObject... added) {
        for (KubernetesObject object : added) {
            objects.put(object.kind() + " " + object.key(), object);
        }
        return this;
    }

    public GivenCluster without(KubernetesObject object) {
        objects.remove(object.kind() + " " + object.key());
        return this;
    }

    @Override
    public List<Ingress> ingresses() {
        return all(Ingress.class);
    }

    @Override
    public Optional<Ingress> ingress(ObjectKey key) {
        return one(Ingress.class, key);
    }

    @Override
    public List<IngressClass> ingressClasses() {
        return all(IngressClass.class);
    }

    @Override
    public Optional<IngressClass> ingressClass(String name) {
        return one(IngressClass.class, ObjectKey.clusterScoped(name));
    }

    @Override
    public Optional<IngressClassParams> ingressClassParams(String name) {
        return one(IngressClassParams.class, ObjectKey.clusterScoped(name));
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return one(Namespace.class, ObjectKey.clusterScoped(name));
    }

    @Override
    public List<Service> services() {
        return all(Service.class);
    }

    @Override
    public Optional<Service> service(ObjectKey key) {
        return one(Service.class, key);
    }

    @Override
    public Optional<Secret> secret(ObjectKey key) {
        if (secretsDenied) {
            throw new ClusterUnavailableException("secrets are forbidden", new IllegalStateException("403"));
        }
        return one(Secret.class, key);
    }

    @Override
    public List<Node> nodes() {
        return all(Node.class);
    }

    @Override
    public Optional<Node> node(String name) {
        return one(Node.class, ObjectKey.clusterScoped(name));
    }

    @Override
    public Optional<Pod> pod(ObjectKey key) {
        return one(Pod.class, key);
    }

    @Override
    public List<Pod> pods(String namespace) {
        return all(Pod.class).stream()
                .filter(pod -> pod.key().namespace().equals(namespace))
                .toList();
    }

    @Override
    public List<EndpointSlice> endpointSlices(ObjectKey service) {
        return all(EndpointSlice.class).stream()
                .filter(slice -> slice.key().namespace().equals(service.namespace())
                        && slice.serviceName().equals(service.name()))
                .toList();
    }

    @Override
    public List<TargetGroupBinding> targetGroupBindings() {
        return all(TargetGroupBinding.class);
    }

    @Override
    public Optional<TargetGroupBinding> targetGroupBinding(ObjectKey key) {
        return one(TargetGroupBinding.class, key);
    }

    private <T extends KubernetesObject> List<T> all(Class<T> type) {
        return objects.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <T extends KubernetesObject> Optional<T> one(Class<T> type, ObjectKey key) {
        // Each record is named as its kind.
        return Optional.ofNullable(objects.get(type.getSimpleName() + " " + key))
                .map(type::cast);
    }
}
