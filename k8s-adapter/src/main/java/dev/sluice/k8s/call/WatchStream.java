package dev.sluice.k8s.call;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;

/** The events of a watch, as they come. For one reader; {@link #close} may be called from any thread and ends it. */
public final class WatchStream implements AutoCloseable {
    private final Response response;
    private final ObjectReader reader;
    /** Absent before the first look: to open it is to wait for the first byte. */
    private Optional<MappingIterator<ObjectNode>> events = Optional.empty();

    WatchStream(Response response, ObjectMapper json) {
        this.response = response;
        this.reader = json.readerFor(ObjectNode.class);
    }

    /**
     * Waits for the next event; absent when the stream has ended, whoever ended it: the server does so now and then,
     * and a broken connection asks for the same, another watch.
     */
    public Optional<WatchEvent> next() {
        try {
            MappingIterator<ObjectNode> open = events.isPresent()
                    ? events.get()
                    : reader.readValues(response.body().byteStream());
            events = Optional.of(open);
            if (!open.hasNextValue()) {
                return Optional.empty();
            }
            ObjectNode event = open.nextValue();
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
