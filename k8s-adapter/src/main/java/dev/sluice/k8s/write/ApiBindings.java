package dev.sluice.k8s.write;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.PatchType;
import dev.sluice.k8s.call.Pause;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.convert.TargetGroupBindingConversion;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** TargetGroupBinding objects on the API server, read there and not from a mirror that may lag behind own writes. */
public final class ApiBindings implements Bindings {
    private static final ApiKind<TargetGroupBinding> KIND = ApiKinds.TARGET_GROUP_BINDING;

    private final KubernetesApi api;
    private final String namespace;
    private final FinalizerPatch finalizers;
    private final InstantSource clock;

    /** {@code namespace} is the only one that is watched, empty for all. */
    public ApiBindings(KubernetesApi api, String namespace, InstantSource clock, Pause pause) {
        this.api = requireNonNull(api, "api");
        this.namespace = requireNonNull(namespace, "namespace");
        this.clock = requireNonNull(clock, "clock");
        this.finalizers = new FinalizerPatch(api, pause);
    }

    @Override
    public List<TargetGroupBinding> list(Map<String, String> labels) {
        String selector = labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .collect(Collectors.joining(","));
        List<TargetGroupBinding> found = new ArrayList<>();
        String unused =
                api.list(KIND.path(namespace), Map.of("labelSelector", selector), json -> found.add(binding(json)));
        return List.copyOf(found);
    }

    @Override
    public Optional<TargetGroupBinding> find(ObjectKey key) {
        return api.find(KIND.path(key)).map(ApiBindings::binding);
    }

    @Override
    public TargetGroupBinding create(ObjectKey key, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        ObjectNode object = Json.object();
        object.put("apiVersion", KIND.apiVersion()).put("kind", KIND.kind());
        ObjectNode metadata = object.putObject("metadata");
        metadata.put("namespace", key.namespace()).put("name", key.name());
        metadata.set("labels", Json.object(labels));
        object.set("spec", TargetGroupBindingConversion.toJson(spec));
        return binding(api.create(KIND.path(key.namespace()), object));
    }

    @Override
    public TargetGroupBinding update(
            TargetGroupBinding existing, SortedMap<String, String> labels, TargetGroupBinding.Spec spec) {
        ObjectNode patch = MergePatch.between(
                content(existing.meta().labels(), existing.meta().annotations(), existing.spec()),
                content(labels, Map.of(), spec));
        return patch.isEmpty() ? existing : binding(api.patch(KIND.path(existing.key()), PatchType.MERGE, patch));
    }

    @Override
    public TargetGroupBinding complete(TargetGroupBinding existing, TargetGroupBinding.Spec spec) {
        ObjectNode patch = Json.object();
        patch.putObject("metadata").put("resourceVersion", existing.meta().resourceVersion());
        patch.set(
                "spec",
                MergePatch.between(
                        TargetGroupBindingConversion.toJson(existing.spec()),
                        TargetGroupBindingConversion.toJson(spec)));
        return binding(api.patch(KIND.path(existing.key()), PatchType.MERGE, patch));
    }

    @Override
    public void delete(ObjectKey key) {
        try {
            api.delete(KIND.path(key));
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public void addFinalizer(ObjectKey key, String finalizer) {
        if (finalizers.add(KIND.path(key), finalizer).isEmpty()) {
            throw new PortException(
                    PortException.Kind.NOT_FOUND,
                    "PATCH " + KIND.path(key),
                    "NotFound",
                    KIND.plural() + "." + KIND.group() + " \"" + key.name() + "\" not found");
        }
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        Optional<ObjectNode> unused = finalizers.remove(KIND.path(key), finalizer);
    }

    @Override
    public void setObservedGeneration(ObjectKey key, long generation) {
        ObjectNode patch = Json.object();
        patch.putObject("status").put("observedGeneration", generation);
        patchStatus(key, patch);
    }

    @Override
    public void setCleanupFailed(TargetGroupBinding binding, String message) {
        ObjectNode condition = Json.object();
        condition
                .put("type", "Ready")
                .put("status", "False")
                .put("reason", "FailedCleanup")
                .put("message", message)
                .put("observedGeneration", binding.meta().generation());
        boolean alreadySaid = api.find(KIND.path(binding.key()))
                .filter(json -> says(json, condition))
                .isPresent();
        if (alreadySaid) {
            return;
        }
        condition.put(
                "lastTransitionTime",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode patch = Json.object();
        patch.putObject("status").putArray("conditions").add(condition);
        patchStatus(binding.key(), patch);
    }

    @Override
    public void setCheckpoint(ObjectKey key, String checkpoint, long unixSeconds) {
        ObjectNode patch = Json.object();
        patch.putObject("metadata")
                .putObject("annotations")
                .put(TargetGroupBinding.CHECKPOINT, checkpoint)
                .put(TargetGroupBinding.CHECKPOINT_TIMESTAMP, Long.toString(unixSeconds));
        ObjectNode unused = api.patch(KIND.path(key), PatchType.MERGE, patch);
    }

    private void patchStatus(ObjectKey key, ObjectNode patch) {
        ObjectNode unused = api.patch(KIND.path(key) + "/status", PatchType.MERGE, patch);
    }

    /** Whether the object has a condition with all of these fields; when it came about does not count. */
    private static boolean says(ObjectNode binding, ObjectNode condition) {
        for (JsonNode present : binding.path("status").path("conditions")) {
            if (condition.properties().stream()
                    .allMatch(field -> present.path(field.getKey())
                            .asText()
                            .equals(field.getValue().asText()))) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode content(
            Map<String, String> labels, Map<String, String> annotations, TargetGroupBinding.Spec spec) {
        ObjectNode json = Json.object();
        ObjectNode metadata = json.putObject("metadata");
        metadata.set("labels", Json.object(labels));
        metadata.set("annotations", Json.object(annotations));
        json.set("spec", TargetGroupBindingConversion.toJson(spec));
        return json;
    }

    private static TargetGroupBinding binding(ObjectNode json) {
        return KIND.convert(json).object();
    }
}
