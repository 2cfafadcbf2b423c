package dev.sluice.core.cluster;

import java.util.List;
import java.util.Optional;

/**
 * A consistent look at the cluster: what classification, builds and target resolution read. Lists are ordered by key.
 * Implementations answer from memory (an informer's store, a folder that was read) and are safe for use by several
 * threads.
 */
public interface ClusterView {
    List<Ingress> ingresses();

    Optional<Ingress> ingress(ObjectKey key);

    List<IngressClass> ingressClasses();

    Optional<IngressClass> ingressClass(String name);

    Optional<IngressClassParams> ingressClassParams(String name);

    Optional<Namespace> namespace(String name);

    List<Service> services();

    Optional<Service> service(ObjectKey key);

    /**
     * A secret, read when asked for: no list of all secrets is kept.
     *
     * @throws ClusterUnavailableException if the API refuses or cannot be reached
     */
    Optional<Secret> secret(ObjectKey key);

    List<Node> nodes();

    Optional<Node> node(String name);

    Optional<Pod> pod(ObjectKey key);

    /** Pods of one namespace. */
    List<Pod> pods(String namespace);

    /**
     * The slices of a Service, by its namespace and name. Where Endpoints objects are the source, an object without
     * subsets gives one slice without endpoints, so that no slice means no object.
     */
    List<EndpointSlice> endpointSlices(ObjectKey service);

    List<TargetGroupBinding> targetGroupBindings();

    Optional<TargetGroupBinding> targetGroupBinding(ObjectKey key);
}
