package dev.sluice.runner.doctor;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.call.KubernetesAccess;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.ApiKinds;
import io.kubernetes.client.openapi.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The cluster behind an API server, asked anew with each question. Needs no more rights than the controller has, which
 * may list its kinds and nothing else.
 */
public final class LiveApi implements ClusterSide {
    private final KubernetesApi api;
    private final String address;

    private LiveApi(KubernetesApi api, String address) {
        this.api = requireNonNull(api, "api");
        this.address = requireNonNull(address, "address");
    }

    /**
     * The cluster that the flag names.
     *
     * @param kubeconfig {@code --kubeconfig}; empty for the cluster that this process runs in
     * @throws IllegalArgumentException that says what to set, if none can be found
     */
    public static LiveApi of(String kubeconfig) {
        ApiClient client = new KubernetesAccess(kubeconfig).client();
        return new LiveApi(KubernetesApi.of(client), client.getBasePath());
    }

    @Override
    public String description() {
        try {
            ingressClasses();
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.DENIED) {
                throw e;
            }
        }
        return "API server " + address;
    }

    @Override
    public List<IngressClass> ingressClasses() {
        return all(ApiKinds.INGRESS_CLASS);
    }

    @Override
    public boolean hasClassParams(String name) {
        try {
            return all(ApiKinds.INGRESS_CLASS_PARAMS).stream()
                    .anyMatch(params -> params.key().name().equals(name));
        } catch (PortException e) {
            if (e.kind() == PortException.Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<Node> nodes() {
        return all(ApiKinds.NODE);
    }

    @Override
    public Optional<SortedSet<String>> servedKinds() {
        SortedSet<String> plurals = new TreeSet<>();
        for (ApiKind<?> kind : List.of(ApiKinds.INGRESS_CLASS_PARAMS, ApiKinds.TARGET_GROUP_BINDING)) {
            if (isServed(kind)) {
                plurals.add(kind.plural());
            }
        }
        return Optional.of(plurals);
    }

    /** The server does not know the path of a kind that is not installed. */
    private boolean isServed(ApiKind<?> kind) {
        try {
            api.list(kind.path(""), Map.of(), json -> {});
            return true;
        } catch (PortException e) {
            if (e.kind() == PortException.Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private <T extends KubernetesObject> List<T> all(ApiKind<T> kind) {
        List<T> found = new ArrayList<>();
        api.list(kind.path(""), Map.of(), json -> found.add(kind.convert(json).object()));
        return found;
    }
}
