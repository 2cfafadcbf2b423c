package dev.sluice.it.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A deployment that replaces its pods as Kubernetes does by default for a few: one more than wanted at most, and no old
 * one goes before a new one is ready. For one thread.
 */
public final class RollingUpdate {
    private final PlayedDeployment deployment;
    private final List<PlayedPod> old;
    private final Duration grace;

    /** {@code grace} is how long a pod goes on to serve after it is asked to end. */
    public RollingUpdate(PlayedDeployment deployment, Duration grace) {
        this.deployment = deployment;
        this.old = deployment.pods();
        this.grace = grace;
    }

    public boolean isDone() {
        return deployment.pods().stream().noneMatch(old::contains)
                && deployment.pods().stream().allMatch(PlayedPod::isReady);
    }

    /** What is to be done at this moment. */
    public void proceed(Instant now) {
        deployment.bury(now);
        deployment.kubelet();
        List<PlayedPod> running =
                deployment.pods().stream().filter(pod -> !pod.isTerminating()).toList();
        if (running.stream().filter(PlayedPod::isReady).count() > old.size()) {
            running.stream().filter(old::contains).findFirst().ifPresent(pod -> deployment.terminate(pod, now, grace));
            deployment.bury(now);
        } else if (running.size() <= old.size() && running.stream().anyMatch(old::contains)) {
            deployment.create();
        }
        deployment.kubelet();
    }
}
