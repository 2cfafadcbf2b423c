package dev.sluice.it.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sluice.k8s.call.KubernetesAccess;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.PatchType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The API server that {@code KUBECONFIG} names, as somebody with kubectl uses it. */
final class KubeCluster {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> IRREGULAR_PLURALS = Map.of(
            "Ingress", "ingresses", "IngressClass", "ingressclasses", "IngressClassParams", "ingressclassparams");

    private final String kubeconfig;
    private final KubernetesApi api;

    private KubeCluster(String kubeconfig, KubernetesApi api) {
        this.kubeconfig = kubeconfig;
        this.api = api;
    }

    static KubeCluster fromEnvironment() {
        String path = Optional.ofNullable(System.getenv("KUBECONFIG"))
                .filter(value -> !value.isEmpty())
                .orElseThrow(
                        () -> new IllegalStateException("KUBECONFIG: unset (expected: the path of a kubeconfig file)"));
        return new KubeCluster(path, KubernetesApi.of(new KubernetesAccess(path).client()));
    }

    String kubeconfig() {
        return kubeconfig;
    }

    /** Creates every object of a YAML stream; one that is there already takes over what the stream says. */
    void apply(String yaml) {
        documents(yaml).forEach(this::apply);
    }

    private void apply(ObjectNode object) {
        Kind kind =
                new Kind(object.path("apiVersion").asText(), object.path("kind").asText());
        String namespace = object.at("/metadata/namespace").asText();
        String path = kind.path(namespace) + "/" + object.at("/metadata/name").asText();
        if (api.find(path).isEmpty()) {
            api.create(kind.path(namespace), object);
        } else {
            api.patch(path, PatchType.MERGE, object);
        }
        if (object.has("status")) {
            ObjectNode status = JSON.createObjectNode();
            status.set("status", object.get("status"));
            api.patch(path + "/status", PatchType.MERGE, status);
        }
    }

    Optional<JsonNode> find(Kind kind, String namespace, String name) {
        return api.find(kind.path(namespace) + "/" + name).map(JsonNode.class::cast);
    }

    /** Changes an object as a JSON merge patch says. */
    void patch(Kind kind, String namespace, String name, String patch) {
        try {
            api.patch(kind.path(namespace) + "/" + name, PatchType.MERGE, (ObjectNode) JSON.readTree(patch));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(patch, e);
        }
    }

    void delete(Kind kind, String namespace, String name) {
        api.delete(kind.path(namespace) + "/" + name);
    }

    private static List<ObjectNode> documents(String yaml) {
        try (MappingIterator<ObjectNode> documents =
                YAML.readerFor(ObjectNode.class).readValues(yaml)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kind of objects. */
    record Kind(String apiVersion, String name) {
        static final Kind INGRESS = new Kind("networking.k8s.io/v1", "Ingress");
        static final Kind SERVICE = new Kind("v1", "Service");

        String path(String namespace) {
            return (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion
                    + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/"
                    + IRREGULAR_PLURALS.getOrDefault(name, name.toLowerCase(Locale.ROOT) + "s");
        }
    }
}
