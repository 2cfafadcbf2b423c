package dev.sluice.core.port;

import dev.sluice.core.problem.Subject;

/** Events on objects, as users see them. Never throws: a lost event is only logged. */
public interface EventSink {
    void record(Subject subject, Type type, String reason, String message);

    enum Type {
        NORMAL,
        WARNING
    }
}
