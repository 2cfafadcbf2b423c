package dev.sluice.it.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.kubernetes.client.custom.V1Patch;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import io.kubernetes.client.util.generic.KubernetesApiResponse;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesApi;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import io.kubernetes.client.util.generic.options.ListOptions;
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
    private final ApiClient client;

    private KubeCluster(String kubeconfig, ApiClient client) {
        this.kubeconfig = kubeconfig;
        this.client = client;
    }

    static KubeCluster fromEnvironment() throws IOException {
        String path = System.getenv("KUBECONFIG");
        if (path == null || path.isEmpty()) {
            throw new IllegalStateException("KUBECONFIG: unset (expected: the path of a kubeconfig file)");
        }
        return new KubeCluster(path, Config.fromConfig(path));
    }

    String kubeconfig() {
        return kubeconfig;
    }

    /** Creates every object of a YAML stream; one that is there already is replaced. */
    void apply(String yaml) {
        for (ObjectNode object : documents(yaml)) {
            apply(object);
        }
    }

    private void apply(ObjectNode object) {
        DynamicKubernetesObject desired = new DynamicKubernetesObject(
                JsonParser.parseString(object.toString()).getAsJsonObject());
        DynamicKubernetesApi api =
                api(object.path("apiVersion").asText(), object.path("kind").asText());
        Optional<JsonNode> existing = find(
                object.path("apiVersion").asText(),
                object.path("kind").asText(),
                object.at("/metadata/namespace").asText(),
                object.at("/metadata/name").asText());
        if (existing.isEmpty()) {
            require(api.create(desired), object);
        } else {
            require(
                    api.patch(
                            object.at("/metadata/namespace").asText(),
                            object.at("/metadata/name").asText(),
                            V1Patch.PATCH_FORMAT_JSON_MERGE_PATCH,
                            new V1Patch(object.toString())),
                    object);
        }
        if (object.has("status")) {
            JsonObject status =
                    JsonParser.parseString(object.get("status").toString()).getAsJsonObject();
            require(api.updateStatus(current(api, object), ignored -> status), object);
        }
    }

    private static DynamicKubernetesObject current(DynamicKubernetesApi api, ObjectNode object) {
        String namespace = object.at("/metadata/namespace").asText();
        String name = object.at("/metadata/name").asText();
        return (namespace.isEmpty() ? api.get(name) : api.get(namespace, name)).getObject();
    }

    Optional<JsonNode> find(String apiVersion, String kind, String namespace, String name) {
        KubernetesApiResponse<DynamicKubernetesObject> response = namespace.isEmpty()
                ? api(apiVersion, kind).get(name)
                : api(apiVersion, kind).get(namespace, name);
        return response.isSuccess() ? Optional.of(tree(response.getObject())) : Optional.empty();
    }

    List<JsonNode> list(String apiVersion, String kind) {
        return api(apiVersion, kind).list(new ListOptions()).getObject().getItems().stream()
                .map(KubeCluster::tree)
                .toList();
    }

    /** Changes an object as a JSON merge patch says. */
    void patch(String apiVersion, String kind, String namespace, String name, String patch) {
        KubernetesApiResponse<DynamicKubernetesObject> response =
                api(apiVersion, kind).patch(namespace, name, V1Patch.PATCH_FORMAT_JSON_MERGE_PATCH, new V1Patch(patch));
        if (!response.isSuccess()) {
            throw new IllegalStateException(kind + " " + namespace + "/" + name + ": " + response.getStatus());
        }
    }

    void delete(String apiVersion, String kind, String namespace, String name) {
        api(apiVersion, kind).delete(namespace, name);
    }

    private DynamicKubernetesApi api(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        String plural = IRREGULAR_PLURALS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT) + "s");
        return new DynamicKubernetesApi(group, apiVersion.substring(slash + 1), plural, client);
    }

    private static void require(KubernetesApiResponse<DynamicKubernetesObject> response, ObjectNode object) {
        if (!response.isSuccess()) {
            throw new IllegalStateException(object.at("/metadata/name").asText() + ": " + response.getStatus());
        }
    }

    private static JsonNode tree(DynamicKubernetesObject object) {
        try {
            return JSON.readTree(object.getRaw().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ObjectNode> documents(String yaml) {
        try (MappingIterator<ObjectNode> documents =
                YAML.readerFor(ObjectNode.class).readValues(yaml)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
