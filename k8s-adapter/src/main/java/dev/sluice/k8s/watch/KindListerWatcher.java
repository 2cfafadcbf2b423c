package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.Pause;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.Converted;
import io.kubernetes.client.informer.ListerWatcher;
import io.kubernetes.client.util.CallGeneratorParams;
import io.kubernetes.client.util.Watchable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists and watches one kind for a client's informer. Objects are trimmed to records one by one as they are read, and
 * lists come in pages, so that what an informer keeps is all that is ever held. After failures in a row each new list
 * waits longer.
 */
final class KindListerWatcher<T extends KubernetesObject> implements ListerWatcher<Mirror<T>, MirrorList<T>> {
    private static final Logger LOG = LoggerFactory.getLogger(KindListerWatcher.class);
    private static final int MOST_DOUBLINGS = 5;

    private final KubernetesApi api;
    private final ApiKind<T> kind;
    private final Selection selection;
    private final Pause pause;
    private int failures;

    KindListerWatcher(KubernetesApi api, ApiKind<T> kind, Selection selection, Pause pause) {
        this.api = requireNonNull(api, "api");
        this.kind = requireNonNull(kind, "kind");
        this.selection = requireNonNull(selection, "selection");
        this.pause = requireNonNull(pause, "pause");
    }

    /** Which objects of the kind: those of a namespace, or all if it is empty, as far as the query parameters go. */
    record Selection(String namespace, Map<String, String> query) {
        Selection {
            requireNonNull(namespace, "namespace");
            query = Map.copyOf(query);
        }

        static Selection all() {
            return of("");
        }

        static Selection of(String namespace) {
            return new Selection(namespace, Map.of());
        }
    }

    /** A consistent list of now, whatever version is asked for: older ones cannot be read in pages. */
    @Override
    public MirrorList<T> list(CallGeneratorParams params) {
        waitAfterFailures();
        List<Mirror<T>> items = new ArrayList<>();
        failures++;
        String version = api.list(path(), selection.query(), item -> items.add(Mirror.of(converted(item))));
        failures = 0;
        return new MirrorList<>(version, items);
    }

    @Override
    public Watchable<Mirror<T>> watch(CallGeneratorParams params) {
        return new MirrorWatch<>(
                api.watch(path(), selection.query(), params.resourceVersion, params.timeoutSeconds),
                event -> converted(event.object()));
    }

    private String path() {
        return kind.path(selection.namespace());
    }

    private T converted(ObjectNode json) {
        Converted<T> converted = kind.convert(json);
        converted
                .errors()
                .forEach(error ->
                        LOG.warn("{}: {}; read as if it were not there", Subject.of(converted.object()), error.text()));
        return converted.object();
    }

    private void waitAfterFailures() {
        if (failures == 0) {
            return;
        }
        try {
            pause.waitFor(Duration.ofSeconds(1L << Math.min(failures - 1, MOST_DOUBLINGS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortException(
                    PortException.Kind.UNAVAILABLE, "GET " + path(), "", "interrupted while waiting", e);
        }
    }
}
