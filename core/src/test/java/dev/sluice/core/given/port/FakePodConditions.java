package dev.sluice.core.given.port;

import dev.sluice.core.cluster.Pod;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.port.PodConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pods in the cluster of a test: what is written shows in the view at once, and a pod without place there is gone. */
public final class FakePodConditions implements PodConditions {
    private final Calls calls;
    private final GivenCluster cluster;

    public FakePodConditions(Calls calls, GivenCluster cluster) {
        this.calls = calls;
        this.cluster = cluster;
    }

    @Override
    public boolean set(Pod pod, Pod.Condition condition) {
        calls.made("setCondition", pod.key() + " " + condition.status() + " " + condition.reason());
        Optional<Pod> found = cluster.pod(pod.key());
        if (found.isEmpty()) {
            return false;
        }
        Pod current = found.get();
        List<Pod.Condition> conditions = new ArrayList<>(current.conditions());
        conditions.removeIf(old -> old.type().equals(condition.type()));
        conditions.add(condition);
        cluster.with(new Pod(
                current.meta(),
                current.nodeName(),
                current.podIp(),
                current.containerPorts(),
                current.readinessGates(),
                conditions,
                current.serverIds()));
        return true;
    }
}
