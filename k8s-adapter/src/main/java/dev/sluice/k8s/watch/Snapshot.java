package dev.sluice.k8s.watch;

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
import dev.sluice.k8s.convert.Endpoints;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The objects of one moment, held in memory and never changed. Of two with the same kind and key the later counts. */
public final class Snapshot implements ClusterView {
    private final Map<String, Map<ObjectKey, KubernetesObject>> byKind = new TreeMap<>();

    private Snapshot() {}

    public static Snapshot of(Collection<? extends KubernetesObject> objects) {
        Snapshot snapshot = new Snapshot();
        for (KubernetesObject object : objects) {
            snapshot.byKind
                    .computeIfAbsent(object.kind(), kind -> new TreeMap<>())
                    .put(object.key(), object);
        }
        return snapshot;
    }

    /** Everything, by kind and key. */
    public List<KubernetesObject> objects() {
        return byKind.values().stream()
                .flatMap(objects -> objects.values().stream())
                .toList();
    }

    @Override
    public List<Ingress> ingresses() {
        return all(Ingress.KIND, Ingress.class);
    }

    @Override
    public Optional<Ingress> ingress(ObjectKey key) {
        return find(Ingress.KIND, Ingress.class, key);
    }

    @Override
    public List<IngressClass> ingressClasses() {
        return all(IngressClass.KIND, IngressClass.class);
    }

    @Override
    public Optional<IngressClass> ingressClass(String name) {
        return find(IngressClass.KIND, IngressClass.class, ObjectKey.clusterScoped(name));
    }

    @Override
    public Optional<IngressClassParams> ingressClassParams(String name) {
        return find(IngressClassParams.KIND, IngressClassParams.class, ObjectKey.clusterScoped(name));
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return find(Namespace.KIND, Namespace.class, ObjectKey.clusterScoped(name));
    }

    @Override
    public List<Service> services() {
        return all(Service.KIND, Service.class);
    }

    @Override
    public Optional<Service> service(ObjectKey key) {
        return find(Service.KIND, Service.class, key);
    }

    @Override
    public Optional<Secret> secret(ObjectKey key) {
        return find(Secret.KIND, Secret.class, key);
    }

    @Override
    public List<Node> nodes() {
        return all(Node.KIND, Node.class);
    }

    @Override
    public Optional<Node> node(String name) {
        return find(Node.KIND, Node.class, ObjectKey.clusterScoped(name));
    }

    @Override
    public Optional<Pod> pod(ObjectKey key) {
        return find(Pod.KIND, Pod.class, key);
    }

    @Override
    public List<Pod> pods(String namespace) {
        return all(Pod.KIND, Pod.class).stream()
                .filter(pod -> pod.key().namespace().equals(namespace))
                .toList();
    }

    /** EndpointSlices of the Service and, where there are none, its Endpoints. */
    @Override
    public List<EndpointSlice> endpointSlices(ObjectKey service) {
        List<EndpointSlice> slices = all(EndpointSlice.KIND, EndpointSlice.class).stream()
                .filter(slice -> slice.key().namespace().equals(service.namespace()))
                .filter(slice -> slice.serviceName().equals(service.name()))
                .toList();
        return slices.isEmpty()
                ? find(Endpoints.KIND, Endpoints.class, service)
                        .map(Endpoints::slices)
                        .orElse(List.of())
                : slices;
    }

    @Override
    public List<TargetGroupBinding> targetGroupBindings() {
        return all(TargetGroupBinding.KIND, TargetGroupBinding.class);
    }

    @Override
    public Optional<TargetGroupBinding> targetGroupBinding(ObjectKey key) {
        return find(TargetGroupBinding.KIND, TargetGroupBinding.class, key);
    }

    private <T> List<T> all(String kind, Class<T> type) {
        return objects(kind).values().stream().map(type::cast).toList();
    }

    private <T> Optional<T> find(String kind, Class<T> type, ObjectKey key) {
        return Optional.ofNullable(objects(kind).get(key)).map(type::cast);
    }

    private Map<ObjectKey, KubernetesObject> objects(String kind) {
        return byKind.getOrDefault(kind, Map.of());
    }
}
