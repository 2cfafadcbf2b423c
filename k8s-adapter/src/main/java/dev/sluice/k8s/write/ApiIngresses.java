package dev.sluice.k8s.write;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.PatchType;
import dev.sluice.k8s.call.Pause;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.ApiKinds;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Writes to Ingress objects on the API server. Whether there is anything to write is seen from the mirrored cluster as
 * far as it tells, so that a verified Ingress costs no call.
 */
public final class ApiIngresses implements IngressWriter {
    private static final ApiKind<Ingress> KIND = ApiKinds.INGRESS;

    private final KubernetesApi api;
    private final ClusterView mirror;
    private final FinalizerPatch finalizers;
    /** Statuses by the version of the object that had them: the mirror does not keep them in full. */
    private final ConcurrentMap<ObjectKey, KnownStatus> statuses = new ConcurrentHashMap<>();

    public ApiIngresses(KubernetesApi api, ClusterView mirror, Pause pause) {
        this.api = requireNonNull(api, "api");
        this.mirror = requireNonNull(mirror, "mirror");
        this.finalizers = new FinalizerPatch(api, pause);
    }

    @Override
    public Optional<Ingress> addFinalizer(ObjectKey key, String finalizer) {
        Optional<Ingress> mirrored = mirror.ingress(key)
                .filter(ingress -> ingress.meta().finalizers().contains(finalizer));
        return mirrored.isPresent()
                ? mirrored
                : finalizers.add(KIND.path(key), finalizer).map(ApiIngresses::ingress);
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        Optional<ObjectNode> unused = finalizers.remove(KIND.path(key), finalizer);
        statuses.remove(key);
    }

    @Override
    public void setStatus(ObjectKey key, List<StatusEntry> entries) {
        currentStatus(key)
                .filter(current -> !IngressStatus.isSame(current, entries))
                .ifPresent(current -> patch(key, "/status", IngressStatus.patch(entries))
                        .ifPresent(patched -> remember(key, patched)));
    }

    @Override
    public void setAnnotation(ObjectKey key, String annotation, Optional<String> value) {
        Optional<Ingress> mirrored = mirror.ingress(key);
        Optional<String> current =
                mirrored.map(ingress -> ingress.meta().annotations()).map(present -> present.get(annotation));
        if (mirrored.isPresent() && current.equals(value)) {
            return;
        }
        ObjectNode change = Json.object();
        change.putObject("metadata").putObject("annotations").put(annotation, value.orElse(null));
        Optional<ObjectNode> unused = patch(key, "", change);
    }

    private Optional<List<StatusEntry>> currentStatus(ObjectKey key) {
        Optional<String> version =
                mirror.ingress(key).map(ingress -> ingress.meta().resourceVersion());
        KnownStatus known = statuses.get(key);
        if (known != null && version.filter(known.resourceVersion()::equals).isPresent()) {
            return Optional.of(known.entries());
        }
        return api.find(KIND.path(key)).map(json -> remember(key, json));
    }

    private List<StatusEntry> remember(ObjectKey key, ObjectNode json) {
        List<StatusEntry> entries = json.path("status").path("loadBalancer").path("ingress") instanceof ArrayNode list
                ? IngressStatus.from(list)
                : List.of();
        String version = json.path("metadata").path("resourceVersion").asText();
        statuses.put(key, new KnownStatus(version, entries));
        return entries;
    }

    /** The patched object; absent if there is none any more. */
    private Optional<ObjectNode> patch(ObjectKey key, String subresource, ObjectNode patch) {
        try {
            return Optional.of(api.patch(KIND.path(key) + subresource, PatchType.MERGE, patch));
        } catch (PortException e) {
            if (e.kind() == PortException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Ingress ingress(ObjectNode json) {
        return KIND.convert(json).object();
    }

    private record KnownStatus(String resourceVersion, List<StatusEntry> entries) {}
}
