package dev.sluice.k8s.write;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.PatchType;
import dev.sluice.k8s.call.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Adds and removes finalizers. A list can only be patched as a whole, so each patch counts for the version that was
 * read only; when others write at the same time it is tried again, four times in all.
 */
final class FinalizerPatch {
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final int PAUSE_GROWTH = 5;

    private final KubernetesApi api;
    private final Pause pause;

    FinalizerPatch(KubernetesApi api, Pause pause) {
        this.api = requireNonNull(api, "api");
        this.pause = requireNonNull(pause, "pause");
    }

    /** The object as it is with the finalizer; absent if there is no object. */
    Optional<ObjectNode> add(String path, String finalizer) {
        return change(path, finalizers -> {
            List<String> changed = new ArrayList<>(finalizers);
            if (!changed.contains(finalizer)) {
                changed.add(finalizer);
            }
            return changed;
        });
    }

    /** The object as it is without the finalizer; absent if there is no object. */
    Optional<ObjectNode> remove(String path, String finalizer) {
        return change(
                path,
                finalizers -> finalizers.stream()
                        .filter(present -> !present.equals(finalizer))
                        .toList());
    }

    private Optional<ObjectNode> change(String path, UnaryOperator<List<String>> change) {
        Duration wait = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                return changeOnce(path, change);
            } catch (PortException e) {
                if (e.kind() != PortException.Kind.CONFLICT || attempt == ATTEMPTS) {
                    throw e;
                }
                waitFor(wait, e);
                wait = wait.multipliedBy(PAUSE_GROWTH);
            }
        }
    }

    private Optional<ObjectNode> changeOnce(String path, UnaryOperator<List<String>> change) {
        Optional<ObjectNode> found = api.find(path);
        if (found.isEmpty()) {
            return found;
        }
        List<String> before = new ArrayList<>();
        found.get().path("metadata").path("finalizers").forEach(finalizer -> before.add(finalizer.asText()));
        List<String> after = change.apply(before);
        if (after.equals(before)) {
            return found;
        }
        ObjectNode patch = Json.object();
        ObjectNode metadata = patch.putObject("metadata");
        metadata.set("finalizers", after.isEmpty() ? null : Json.texts(after));
        metadata.put(
                "resourceVersion",
                found.get().path("metadata").path("resourceVersion").asText());
        try {
            return Optional.of(api.patch(path, PatchType.MERGE, patch));
        } catch (PortException e) {
            if (e.kind() == PortException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void waitFor(Duration wait, PortException conflict) {
        try {
            pause.waitFor(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw conflict;
        }
    }
}
