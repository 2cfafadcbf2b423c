package dev.sluice.it.stage;

import dev.sluice.it.stage.KubeCluster.Kind;
import java.time.Instant;
import java.util.Optional;

/** A pod as its kubelet writes it, on the first node of the stage. For one thread. */
public final class PlayedPod {
    public static final int PORT = 8080;

    private final String name;
    private final String address;
    private final Optional<String> gate;
    private boolean containersReady = true;
    private boolean ready;
    private Optional<Instant> endOfGrace = Optional.empty();
    private String written = "";

    /** {@code gate} is the condition that the pod waits for besides its containers. */
    public PlayedPod(String name, String address, Optional<String> gate) {
        this.name = name;
        this.address = address;
        this.gate = gate;
        this.ready = gate.isEmpty();
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public boolean isReady() {
        return ready && !isTerminating();
    }

    public boolean isTerminating() {
        return endOfGrace.isPresent();
    }

    public boolean isOver(Instant now) {
        return endOfGrace.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Its readiness probe answers or does not. */
    public void probe(boolean success) {
        containersReady = success;
    }

    /** Is asked to end, and goes on with its work until the given time. */
    public void terminate(Instant end) {
        endOfGrace = Optional.of(end);
    }

    /** As the kubelet does: ready are those whose containers are, and whose gates are open. */
    public void judge(StoryCluster cluster) {
        ready = containersReady
                && gate.filter(condition -> !cluster.isTrue(PlayedDeployment.NAMESPACE, name, condition))
                        .isEmpty();
    }

    public Optional<String> gate() {
        return gate;
    }

    public void write(StoryCluster cluster) {
        String manifest = manifest();
        if (!manifest.equals(written)) {
            cluster.apply(manifest);
            written = manifest;
        }
    }

    private String manifest() {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {namespace: %s, name: %s}
                spec:
                  nodeName: %s
                  readinessGates: %s
                  containers: [{name: main, image: main, ports: [{containerPort: %d}]}]
                status:
                  podIP: %s
                  conditions:
                  - {type: ContainersReady, status: "%s"}
                  - {type: Ready, status: "%s"}
                """.formatted(
                PlayedDeployment.NAMESPACE,
                name,
                PlayedNodes.name(0),
                gate.map(condition -> "[{conditionType: " + condition + "}]").orElse("[]"),
                PORT,
                address,
                text(containersReady),
                text(ready));
    }

    public void remove(StoryCluster cluster) {
        cluster.delete(Kind.POD, PlayedDeployment.NAMESPACE, name);
    }

    /** Its line in the slice of its Service. */
    public String endpoint() {
        return "- {addresses: [%s], nodeName: %s, conditions: {ready: %s, serving: %s, terminating: %s}, targetRef: {kind: Pod, namespace: %s, name: %s}}"
                .formatted(
                        address,
                        PlayedNodes.name(0),
                        isReady(),
                        ready,
                        isTerminating(),
                        PlayedDeployment.NAMESPACE,
                        name);
    }

    private static String text(boolean status) {
        return status ? "True" : "False";
    }
}
