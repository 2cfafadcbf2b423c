package dev.sluice.k8s.lease;

import static java.util.Objects.requireNonNull;

import io.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.kubernetes.client.extended.leaderelection.LeaderElector;
import io.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leadership by a Lease object, through the official client's elector: the lease runs for 15 s, is renewed every 2 s
 * and is lost when that fails for 10 s. Unlike the AWS Load Balancer Controller it is given back at the end, so that a
 * successor need not wait.
 */
public final class LeaseLeadership implements Leadership {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseLeadership.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration RENEW_DEADLINE = Duration.ofSeconds(10);
    private static final Duration RETRY_PERIOD = Duration.ofSeconds(2);
    private static final Path POD_NAMESPACE = Path.of("/var/run/secrets/kubernetes.io/serviceaccount/namespace");

    private final LeaderElector elector;
    private volatile boolean closed;

    /** {@code identity} tells this process from all others, {@code <host name>_<uuid>} by custom. */
    public LeaseLeadership(ApiClient client, LeaseSettings settings, String identity) {
        LeaseLock lock =
                new LeaseLock(namespace(settings), settings.name(), requireNonNull(identity, "identity"), client);
        this.elector = new LeaderElector(
                new LeaderElectionConfig(lock, LEASE, RENEW_DEADLINE, RETRY_PERIOD),
                failure -> LOG.warn("Leader election: {}; trying again", failure.toString()));
    }

    @Override
    public void campaign(Runnable elected, Runnable lost) {
        Thread.ofPlatform().daemon().name("leader-election").start(() -> {
            try {
                elector.run(elected, () -> {
                    if (!closed) {
                        lost.run();
                    }
                });
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.error("Leader election ended: {}", e.getMessage());
                    lost.run();
                }
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        elector.close();
    }

    private static String namespace(LeaseSettings settings) {
        if (!settings.namespace().isEmpty()) {
            return settings.namespace();
        }
        try {
            return Files.readString(POD_NAMESPACE).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "unable to find leader election namespace: not running in-cluster, please specify"
                            + " LeaderElectionNamespace (--leader-election-namespace)",
                    e);
        }
    }
}
