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
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.convert.Endpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The cluster as informers mirror it; Secrets are read when asked for. Safe for use by several threads. */
final class InformerCluster implements ClusterView {
    private static final String BY_SERVICE = "service";

    private final List<KindInformer<?>> informers = new ArrayList<>();
    private final KindInformer<Ingress> ingresses;
    private final KindInformer<IngressClass> ingressClasses;
    private final KindInformer<IngressClassParams> ingressClassParams;
    private final KindInformer<Namespace> namespaces;
    private final KindInformer<Service> services;
    private final KindInformer<Node> nodes;
    private final KindInformer<Pod> pods;
    private final KindInformer<TargetGroupBinding> bindings;
    private final Function<ObjectKey, List<EndpointSlice>> slicesOfService;
    private final SecretStore secrets;

    InformerCluster(Informers kinds, WatchSettings settings, SecretStore secrets) {
        this.ingresses = add(kinds.namespaced(ApiKinds.INGRESS));
        this.ingressClasses = add(kinds.clusterScoped(ApiKinds.INGRESS_CLASS));
        this.ingressClassParams = add(kinds.clusterScoped(ApiKinds.INGRESS_CLASS_PARAMS));
        this.namespaces = add(kinds.clusterScoped(ApiKinds.NAMESPACE));
        this.services = add(kinds.namespaced(ApiKinds.SERVICE));
        this.nodes = add(kinds.clusterScoped(ApiKinds.NODE));
        this.pods = add(kinds.namespaced(ApiKinds.pods(settings.quicEnvironmentVariable())));
        this.bindings = add(kinds.namespaced(ApiKinds.TARGET_GROUP_BINDING));
        this.slicesOfService = settings.endpointSlices() ? endpointSlices(kinds) : endpoints(kinds);
        this.secrets = secrets;
    }

    /** Makes informers of the kinds that a cluster has. */
    interface Informers {
        <T extends KubernetesObject> KindInformer<T> namespaced(ApiKind<T> kind);

        <T extends KubernetesObject> KindInformer<T> clusterScoped(ApiKind<T> kind);
    }

    void start(Consumer<Change<? extends KubernetesObject>> listener) {
        informers.forEach(informer -> informer.start(listener::accept));
    }

    boolean isReady() {
        return informers.stream().allMatch(KindInformer::isReady);
    }

    void stop() {
        informers.forEach(KindInformer::stop);
    }

    @Override
    public List<Ingress> ingresses() {
        return ingresses.all();
    }

    @Override
    public Optional<Ingress> ingress(ObjectKey key) {
        return ingresses.find(key);
    }

    @Override
    public List<IngressClass> ingressClasses() {
        return ingressClasses.all();
    }

    @Override
    public Optional<IngressClass> ingressClass(String name) {
        return ingressClasses.find(ObjectKey.clusterScoped(name));
    }

    @Override
    public Optional<IngressClassParams> ingressClassParams(String name) {
        return ingressClassParams.find(ObjectKey.clusterScoped(name));
    }

    @Override
    public Optional<Namespace> namespace(String name) {
        return namespaces.find(ObjectKey.clusterScoped(name));
    }

    @Override
    public List<Service> services() {
        return services.all();
    }

    @Override
    public Optional<Service> service(ObjectKey key) {
        return services.find(key);
    }

    @Override
    public Optional<Secret> secret(ObjectKey key) {
        return secrets.read(key);
    }

    @Override
    public List<Node> nodes() {
        return nodes.all();
    }

    @Override
    public Optional<Node> node(String name) {
        return nodes.find(ObjectKey.clusterScoped(name));
    }

    @Override
    public Optional<Pod> pod(ObjectKey key) {
        return pods.find(key);
    }

    @Override
    public List<Pod> pods(String namespace) {
        return pods.inNamespace(namespace);
    }

    @Override
    public List<EndpointSlice> endpointSlices(ObjectKey service) {
        return slicesOfService.apply(service);
    }

    @Override
    public List<TargetGroupBinding> targetGroupBindings() {
        return bindings.all();
    }

    @Override
    public Optional<TargetGroupBinding> targetGroupBinding(ObjectKey key) {
        return bindings.find(key);
    }

    private Function<ObjectKey, List<EndpointSlice>> endpointSlices(Informers kinds) {
        KindInformer<EndpointSlice> slices = add(kinds.namespaced(ApiKinds.ENDPOINT_SLICE)
                .indexedBy(
                        BY_SERVICE, slice -> new ObjectKey(slice.key().namespace(), slice.serviceName()).toString()));
        return service -> slices.indexed(BY_SERVICE, service.toString());
    }

    private Function<ObjectKey, List<EndpointSlice>> endpoints(Informers kinds) {
        KindInformer<Endpoints> endpoints = add(kinds.namespaced(ApiKinds.ENDPOINTS));
        return service -> endpoints.find(service).map(Endpoints::slices).orElse(List.of());
    }

    private <T extends KubernetesObject> KindInformer<T> add(KindInformer<T> informer) {
        informers.add(informer);
        return informer;
    }
}
