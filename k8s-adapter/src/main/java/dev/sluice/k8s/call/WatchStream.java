package dev.sluice.k8s.call;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import okhttp3.Response;

/** The events of a watch, as they come. For one reader; {@link #close} may be called from any thread and ends it. */
public final class WatchStream implements AutoCloseable {
    private final Response response;
    private final MappingIterator<ObjectNode> events;

    WatchStream(Response response, ObjectMapper json) {
        this.response = response;
        try {
            this.events =
                    json.readerFor(ObjectNode.class).readValues(response.body().byteStream());
        } catch (IOException e) {
            response.close();
            throw new UncheckedIOException("The watch ended before it began", e);
        }
    }

    /**
     * Waits for the next event; absent when the stream has ended, whoever ended it: the server does so now and then, and
     * a broken connection asks for the same, another watch.
     */
    public Optional<WatchEvent> next() {
        try {
            if (!events.hasNextValue()) {
                return Optional.empty();
            }
            ObjectNode event = events.nextValue();
            return Optional.of(new WatchEvent(event.path("type").asText(""), event.withObject("/object")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        response.close();
    }
}
