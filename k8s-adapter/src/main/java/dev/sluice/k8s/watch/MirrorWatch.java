package dev.sluice.k8s.watch;

import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.k8s.call.WatchEvent;
import dev.sluice.k8s.call.WatchStream;
import io.kubernetes.client.openapi.models.V1Status;
import io.kubernetes.client.util.Watch;
import io.kubernetes.client.util.Watchable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** A watch whose objects become records as they come. For one reader. */
final class MirrorWatch<T extends KubernetesObject> implements Watchable<Mirror<T>> {
    private static final String ERROR = "ERROR";
    private static final String BOOKMARK = "BOOKMARK";

    private final WatchStream stream;
    private final Function<WatchEvent, T> conversion;
    private Optional<WatchEvent> next = Optional.empty();

    MirrorWatch(WatchStream stream, Function<WatchEvent, T> conversion) {
        this.stream = stream;
        this.conversion = conversion;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = stream.next();
        }
        return next.isPresent();
    }

    @Override
    public Watch.Response<Mirror<T>> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The watch has ended");
        }
        WatchEvent event = next.orElseThrow();
        next = Optional.empty();
        return switch (event.type()) {
            case ERROR ->
                new Watch.Response<>(
                        ERROR,
                        new V1Status()
                                .code(event.object().path("code").asInt())
                                .message(event.object().path("message").asText()));
            case BOOKMARK -> new Watch.Response<>(BOOKMARK, Mirror.<T>bookmark(event.resourceVersion()));
            default -> new Watch.Response<>(event.type(), Mirror.of(conversion.apply(event)));
        };
    }

    @Override
    public Iterator<Watch.Response<Mirror<T>>> iterator() {
        return this;
    }

    @Override
    public void close() {
        stream.close();
    }
}
