package dev.sluice.k8s.queue;

import java.util.UUID;
import org.slf4j.MDC;

/** What the log lines of one run carry: {@code controller}, {@code namespace}, {@code name} and {@code reconcileID}. */
final class LogContext {
    private static final String CONTROLLER = "controller";
    private static final String NAMESPACE = "namespace";
    private static final String NAME = "name";
    private static final String RUN = "reconcileID";

    private LogContext() {}

    /** For the key of an object, {@code namespace/name}, or of a group, which has only a name. */
    static void enter(String controller, String key) {
        int slash = key.indexOf('/');
        MDC.put(CONTROLLER, controller);
        MDC.put(NAMESPACE, slash < 0 ? "" : key.substring(0, slash));
        MDC.put(NAME, key.substring(slash + 1));
        MDC.put(RUN, UUID.randomUUID().toString());
    }

    static void leave() {
        MDC.remove(CONTROLLER);
        MDC.remove(NAMESPACE);
        MDC.remove(NAME);
        MDC.remove(RUN);
    }
}
