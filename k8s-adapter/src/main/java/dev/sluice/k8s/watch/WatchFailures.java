package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.PortException;
import dev.sluice.k8s.convert.ApiKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what keeps the cluster from being watched, in one line with the remedy. Watches go on trying; a line is repeated
 * after a minute at the earliest, and said once if the same keeps all kinds. Safe for use by several threads.
 */
final class WatchFailures {
    private static final Logger LOG = LoggerFactory.getLogger(WatchFailures.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Instant> said = new HashMap<>();

    WatchFailures(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    void report(ApiKind<?> kind, Throwable failure) {
        if (failure instanceof PortException refused) {
            report(kind, refused);
        } else {
            say(kind + ": watching failed: " + failure);
        }
    }

    private void report(ApiKind<?> kind, PortException failure) {
        switch (failure.kind()) {
            case NOT_FOUND ->
                say(kind + ": the API server does not serve this kind; install the definitions that"
                        + " \"sluice crds\" prints. Trying again");
            case DENIED ->
                say(kind + ": the API server refuses access: " + failure.getMessage()
                        + "; grant get, list and watch on " + kind.plural() + ". Trying again");
            case UNAVAILABLE ->
                say("The cluster cannot be read: " + failure.getMessage()
                        + "; set --kubeconfig to a file with the address and credentials of a running API server."
                        + " Trying again");
            case INVALID ->
                // A version that the server has forgotten: the informer lists anew.
                LOG.debug("{}: {}", kind, failure.getMessage());
            case CONFLICT, IN_USE, LIMIT, THROTTLED -> say(kind + ": " + failure.getMessage() + ". Trying again");
        }
    }

    private void say(String line) {
        Instant now = clock.instant();
        boolean news;
        synchronized (said) {
            Instant last = said.get(line);
            news = last == null || last.plus(SILENCE).isBefore(now);
            if (news) {
                said.put(line, now);
            }
        }
        if (news) {
            LOG.error(line);
        }
    }
}
