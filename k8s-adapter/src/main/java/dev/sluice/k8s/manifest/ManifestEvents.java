package dev.sluice.k8s.manifest;

import dev.sluice.core.port.EventSink;
import dev.sluice.core.problem.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events as log lines, since a folder has no other place for them. */
final class ManifestEvents implements EventSink {
    private static final Logger LOG = LoggerFactory.getLogger(ManifestEvents.class);

    @Override
    public void record(Subject subject, Type type, String reason, String message) {
        switch (type) {
            case NORMAL -> LOG.info("{}: {}: {}", subject, reason, message);
            case WARNING -> LOG.warn("{}: {}: {}", subject, reason, message);
        }
    }
}
