package dev.sluice.runner.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Node;
import dev.sluice.k8s.call.KubernetesAccess;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.ApiKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The cluster behind an API server, asked anew with each question. */
public final class LiveApi implements ClusterSide {
    private final KubernetesApi api;

    LiveApi(KubernetesApi api) {
        this.api = api;
    }

    /**
     * The cluster that the flag names.
     *
     * @param kubeconfig {@code --kubeconfig}; empty for the cluster that this process runs in
     * @throws IllegalArgumentException that says what to set, if none can be found
     */
    public static LiveApi of(String kubeconfig) {
        return new LiveApi(KubernetesApi.of(new KubernetesAccess(kubeconfig).client()));
    }

    @Override
    public String description() {
        return "API server "
                + api.find("/version")
                        .map(version -> version.path("gitVersion"))
                        .map(JsonNode::asText)
                        .orElse("of an unknown version");
    }

    @Override
    public List<IngressClass> ingressClasses() {
        return all(ApiKinds.INGRESS_CLASS);
    }

    @Override
    public List<Node> nodes() {
        return all(ApiKinds.NODE);
    }

    @Override
    public Optional<SortedSet<String>> servedKinds() {
        SortedSet<String> plurals = new TreeSet<>();
        api.find("/apis/" + ApiKinds.TARGET_GROUP_BINDING.apiVersion())
                .ifPresent(served -> served.path("resources")
                        .forEach(resource -> plurals.add(resource.path("name").asText())));
        return Optional.of(plurals);
    }

    private <T extends KubernetesObject> List<T> all(ApiKind<T> kind) {
        List<T> found = new ArrayList<>();
        api.list(kind.path(""), Map.of(), json -> found.add(kind.convert(json).object()));
        return found;
    }
}
