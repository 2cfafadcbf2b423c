package dev.sluice.k8s.write;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.PatchType;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.write.EventSeries.Event;
import dev.sluice.k8s.write.EventSeries.Series;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Events on the API server, written one after the other by a thread of their own so that nobody waits for them. */
public final class ApiEvents implements EventSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApiEvents.class);
    private static final int QUEUE_SIZE = 1000;
    /** What an API server allows. */
    private static final int LONGEST_MESSAGE = 1024;

    private static final String DEFAULT_NAMESPACE = "default";

    private final KubernetesApi api;
    private final ClusterView cluster;
    private final InstantSource clock;
    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>(QUEUE_SIZE);
    private final EventSeries series = new EventSeries();
    private final Thread writer;

    /** Starts the thread; {@code cluster} tells the identity of the objects that events are about. */
    public ApiEvents(KubernetesApi api, ClusterView cluster, InstantSource clock) {
        this.api = requireNonNull(api, "api");
        this.cluster = requireNonNull(cluster, "cluster");
        this.clock = requireNonNull(clock, "clock");
        this.writer = Thread.ofVirtual().name("events").start(this::writeAll);
    }

    @Override
    public void record(Subject subject, Type type, String reason, String message) {
        String text = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE - 1) + "…";
        String uid = meta(subject).map(ObjectMeta::uid).orElse("");
        if (!queue.offer(new Event(subject, uid, type, reason, text))) {
            LOG.warn("Event dropped, too many are waiting: {}: {}: {}", subject, reason, text);
        }
    }

    /** Gives up what has not been written yet. */
    @Override
    public void close() {
        writer.interrupt();
    }

    private void writeAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Event event = queue.take();
                try {
                    write(event);
                } catch (RuntimeException e) {
                    LOG.atLevel(isExpected(e) ? Level.DEBUG : Level.WARN)
                            .log("Event not written: {}: {}: {}", event.subject(), event.reason(), e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing can be created in a namespace that is being deleted, and nobody needs to do anything about that. */
    private static boolean isExpected(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).contains("because it is being terminated");
    }

    private void write(Event event) {
        Instant now = clock.instant();
        Optional<Series> next = series.next(event, now);
        if (next.isEmpty()) {
            LOG.debug("Event held back, the object has many: {}: {}", event.subject(), event.reason());
        } else if (next.get().count() == 1) {
            create(event, next.get());
        } else {
            countUp(event, next.get(), now);
        }
    }

    private void create(Event event, Series begun) {
        try {
            ObjectNode unused = api.create(collection(event), json(event, begun));
        } catch (PortException e) {
            series.forget(event);
            throw e;
        }
    }

    private void countUp(Event event, Series known, Instant now) {
        ObjectNode patch = Json.object();
        patch.put("count", known.count()).put("lastTimestamp", text(now));
        try {
            ObjectNode unused = api.patch(collection(event) + "/" + known.name(), PatchType.STRATEGIC, patch);
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.NOT_FOUND) {
                throw e;
            }
            // Events go after an hour; this one begins anew.
            series.forget(event);
            series.next(event, now).ifPresent(begun -> create(event, begun));
        }
    }

    private ObjectNode json(Event event, Series begun) {
        Subject subject = event.subject();
        ObjectNode json = Json.object();
        json.put("apiVersion", "v1").put("kind", "Event");
        json.putObject("metadata").put("namespace", namespace(event)).put("name", begun.name());
        ObjectNode involved = json.putObject("involvedObject")
                .put("kind", subject.kind())
                .put("namespace", subject.key().namespace())
                .put("name", subject.key().name())
                .put("apiVersion", apiVersion(subject.kind()));
        if (!event.uid().isEmpty()) {
            involved.put("uid", event.uid());
        }
        meta(subject)
                .filter(meta -> meta.uid().equals(event.uid()))
                .ifPresent(meta -> involved.put("resourceVersion", meta.resourceVersion()));
        json.put("type", event.type() == Type.NORMAL ? "Normal" : "Warning");
        json.put("reason", event.reason()).put("message", event.message()).put("count", 1);
        json.put("firstTimestamp", text(begun.first())).put("lastTimestamp", text(begun.first()));
        json.putObject("source").put("component", component(subject.kind()));
        json.put("reportingComponent", component(subject.kind())).put("reportingInstance", "");
        return json;
    }

    private Optional<ObjectMeta> meta(Subject subject) {
        ObjectKey key = subject.key();
        Optional<? extends KubernetesObject> object = switch (subject.kind()) {
            case Ingress.KIND -> cluster.ingress(key);
            case Service.KIND -> cluster.service(key);
            case TargetGroupBinding.KIND -> cluster.targetGroupBinding(key);
            default -> Optional.empty();
        };
        return object.map(KubernetesObject::meta);
    }

    /** The name under which the controller of a kind speaks. */
    private static String component(String kind) {
        return kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
    }

    private static String apiVersion(String kind) {
        return ApiKinds.all(ApiKinds.QUIC_ENVIRONMENT_VARIABLE).stream()
                .filter(known -> known.kind().equals(kind))
                .map(known -> known.apiVersion())
                .findFirst()
                .orElse("");
    }

    private static String collection(Event event) {
        return "/api/v1/namespaces/" + namespace(event) + "/events";
    }

    private static String namespace(Event event) {
        String namespace = event.subject().key().namespace();
        return namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace;
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
