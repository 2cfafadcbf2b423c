package dev.sluice.it.stage;

import static dev.sluice.it.stage.Patience.awaiting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.call.KubernetesAccess;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.PatchType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The API server that {@code KUBECONFIG} names, as somebody with kubectl uses it. */
public final class KubeCluster implements StoryCluster {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_FINALIZERS = "{\"metadata\": {\"finalizers\": null}}";
    private static final Map<String, String> IRREGULAR_PLURALS = Map.of(
            "Ingress", "ingresses", "IngressClass", "ingressclasses", "IngressClassParams", "ingressclassparams");

    private final String kubeconfig;
    private final KubernetesApi api;

    private KubeCluster(String kubeconfig, KubernetesApi api) {
        this.kubeconfig = kubeconfig;
        this.api = api;
    }

    /** The server without nodes and namespaces that earlier stories have left there, however those ended. */
    public static KubeCluster emptied() {
        KubeCluster cluster = fromEnvironment();
        cluster.names(Kind.NODE, "").forEach(node -> cluster.delete(Kind.NODE, "", node));
        cluster.names(Kind.NAMESPACE, "").stream()
                .filter(name -> !name.equals("default") && !name.startsWith("kube-"))
                .forEach(cluster::giveUp);
        return cluster;
    }

    /** Deletes a namespace although nobody runs who would take finalizers from what is in it. */
    private void giveUp(String namespace) {
        for (Kind kind : List.of(Kind.INGRESS, Kind.SERVICE, Kind.BINDING)) {
            names(kind, namespace).forEach(name -> unlessGone(() -> patch(kind, namespace, name, NO_FINALIZERS)));
        }
        awaiting().until(() -> clear(namespace));
    }

    private List<String> names(Kind kind, String namespace) {
        return list(kind, namespace).stream()
                .map(object -> object.at("/metadata/name").asText())
                .toList();
    }

    public static KubeCluster fromEnvironment() {
        String path = Optional.ofNullable(System.getenv("KUBECONFIG"))
                .filter(value -> !value.isEmpty())
                .orElseThrow(
                        () -> new IllegalStateException("KUBECONFIG: unset (expected: the path of a kubeconfig file)"));
        return new KubeCluster(path, KubernetesApi.of(new KubernetesAccess(path).client()));
    }

    public String kubeconfig() {
        return kubeconfig;
    }

    /** As said; one that is there already takes over what the stream says. */
    @Override
    public void apply(String yaml) {
        documents(yaml).forEach(this::apply);
    }

    /** Creates the object, or lets the one that is there take over what it says. */
    public void apply(ObjectNode object) {
        Kind kind =
                new Kind(object.path("apiVersion").asText(), object.path("kind").asText());
        String namespace = object.at("/metadata/namespace").asText();
        String path = kind.path(namespace) + "/" + object.at("/metadata/name").asText();
        if (api.find(path).isEmpty()) {
            api.create(kind.path(namespace), object);
        } else if (kind.equals(Kind.NODE)) {
            // As a whole, so that labels can go.
            api.replace(path, object);
        } else {
            api.patch(path, PatchType.MERGE, object);
        }
        if (object.has("status")) {
            ObjectNode status = JSON.createObjectNode();
            status.set("status", object.get("status"));
            // Conditions of pods that others have written stay, as they do for a kubelet.
            api.patch(path + "/status", kind.equals(Kind.POD) ? PatchType.STRATEGIC : PatchType.MERGE, status);
        }
    }

    /** Why the API server does not take the object; absent if it does, in which case it is deleted again. */
    public Optional<String> refusal(Kind kind, String namespace, String yaml) {
        ObjectNode object = documents(yaml).getFirst();
        try {
            api.create(kind.path(namespace), object);
        } catch (PortException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        delete(kind, namespace, object.at("/metadata/name").asText());
        return Optional.empty();
    }

    public Optional<JsonNode> find(Kind kind, String namespace, String name) {
        return api.find(kind.path(namespace) + "/" + name).map(JsonNode.class::cast);
    }

    /** All objects of the kind in the namespace, empty for those without one, as lists say them. */
    public List<JsonNode> list(Kind kind, String namespace) {
        List<JsonNode> items = new ArrayList<>();
        api.find(kind.path(namespace))
                .ifPresent(list -> list.path("items").forEach(item -> {
                    ObjectNode object = item.deepCopy();
                    items.add(object.put("apiVersion", kind.apiVersion()).put("kind", kind.name()));
                }));
        return List.copyOf(items);
    }

    /** Changes an object as a JSON merge patch says. */
    public void patch(Kind kind, String namespace, String name, String patch) {
        try {
            api.patch(kind.path(namespace) + "/" + name, PatchType.MERGE, (ObjectNode) JSON.readTree(patch));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(patch, e);
        }
    }

    @Override
    public void delete(Kind kind, String namespace, String name) {
        api.delete(kind.path(namespace) + "/" + name + (kind.equals(Kind.POD) ? "?gracePeriodSeconds=0" : ""));
    }

    @Override
    public boolean has(Kind kind, String namespace, String name) {
        return find(kind, namespace, name).isPresent();
    }

    @Override
    public boolean isTrue(String namespace, String pod, String condition) {
        return find(Kind.POD, namespace, pod).stream()
                .flatMap(object -> object.at("/status/conditions").valueStream())
                .anyMatch(found -> found.path("type").asText().equals(condition)
                        && found.path("status").asText().equals("True"));
    }

    @Override
    public Optional<String> bindingOf(String namespace, String service) {
        List<String> names = new ArrayList<>();
        api.list(Kind.BINDING.path(namespace), Map.of(), binding -> {
            if (binding.at("/spec/serviceRef/name").asText().equals(service)) {
                names.add(binding.at("/metadata/name").asText());
            }
        });
        return names.stream().findFirst();
    }

    /** Deletes a namespace, its pods as their kubelets do; true once nothing is left of it. */
    public boolean clear(String namespace) {
        Optional<JsonNode> found = find(Kind.NAMESPACE, "", namespace);
        if (found.isPresent() && !found.get().at("/metadata").has("deletionTimestamp")) {
            delete(Kind.NAMESPACE, "", namespace);
        }
        List<String> pods = new ArrayList<>();
        api.list(
                Kind.POD.path(namespace),
                Map.of(),
                pod -> pods.add(pod.at("/metadata/name").asText()));
        // One that was on no node goes with its namespace.
        pods.forEach(pod -> unlessGone(() -> delete(Kind.POD, namespace, pod)));
        return found.isEmpty();
    }

    private static void unlessGone(Runnable change) {
        try {
            change.run();
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    public static List<ObjectNode> documents(String yaml) {
        try (MappingIterator<ObjectNode> documents =
                YAML.readerFor(ObjectNode.class).readValues(yaml)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kind of objects. */
    public record Kind(String apiVersion, String name) {
        public static final Kind INGRESS = new Kind("networking.k8s.io/v1", "Ingress");
        public static final Kind INGRESS_CLASS = new Kind("networking.k8s.io/v1", "IngressClass");
        public static final Kind SERVICE = new Kind("v1", "Service");
        public static final Kind POD = new Kind("v1", "Pod");
        public static final Kind NODE = new Kind("v1", "Node");
        public static final Kind BINDING = new Kind("elbv2.k8s.aws/v1beta1", "TargetGroupBinding");
        public static final Kind NAMESPACE = new Kind("v1", "Namespace");
        public static final Kind ENDPOINT_SLICE = new Kind("discovery.k8s.io/v1", "EndpointSlice");

        String path(String namespace) {
            return (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion
                    + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/"
                    + IRREGULAR_PLURALS.getOrDefault(name, name.toLowerCase(Locale.ROOT) + "s");
        }
    }
}
