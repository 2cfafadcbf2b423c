package dev.sluice.it.stage;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.sluice.core.cloud.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The pods of the Service {@code web}, with all that Kubernetes does for them: the deployment's controller, the
 * endpoints' controller and the kubelet. For one thread.
 */
public final class PlayedDeployment {
    public static final String NAMESPACE = "shop";
    public static final String SERVICE = "web";

    private final StoryCluster cluster;
    private final Deque<String> freeAddresses;
    private final List<PlayedPod> pods = new ArrayList<>();
    private Optional<String> gate = Optional.empty();
    private String writtenSlice = "";
    private int made;

    public PlayedDeployment(Stage stage) {
        this.cluster = stage.cluster();
        this.freeAddresses = new ArrayDeque<>(stage.addresses());
    }

    /** Pods that are made from now on wait for this condition. */
    public void gateWith(String condition) {
        gate = Optional.of(condition);
    }

    /** Makes or ends pods, the oldest first, without any grace. */
    public void scale(int replicas) {
        while (pods.size() < replicas) {
            create();
        }
        while (pods.size() > replicas) {
            remove(pods.getFirst());
        }
        writeSlice();
    }

    public PlayedPod create() {
        PlayedPod pod = new PlayedPod(SERVICE + "-" + ++made, freeAddresses.removeFirst(), gate);
        pods.add(pod);
        pod.write(cluster);
        return pod;
    }

    private void remove(PlayedPod pod) {
        pods.remove(pod);
        pod.remove(cluster);
        freeAddresses.addLast(pod.address());
    }

    /** The readiness probe of the pod of this number begins to fail, or to succeed. */
    public void probe(int number, boolean success) {
        pods.get(number).probe(success);
        kubelet();
    }

    /** The kubelet looks at all pods, and the endpoints follow. */
    public void kubelet() {
        pods.forEach(pod -> {
            pod.judge(cluster);
            pod.write(cluster);
        });
        writeSlice();
    }

    /** Ends the pods whose grace is over. */
    public void bury(Instant now) {
        List.copyOf(pods).stream().filter(pod -> pod.isOver(now)).forEach(this::remove);
    }

    public void terminate(PlayedPod pod, Instant now, Duration grace) {
        pod.terminate(now.plus(grace));
    }

    public List<PlayedPod> pods() {
        return List.copyOf(pods);
    }

    /** What should be targets by now: pods that are not on their way out. */
    public SortedSet<String> targets() {
        return pods.stream()
                .filter(pod -> !pod.isTerminating())
                .map(pod -> pod.address() + ":" + PlayedPod.PORT)
                .collect(toCollection(TreeSet::new));
    }

    /** Whether a process listens behind the target; it does until its grace is over. */
    public boolean answers(Target target) {
        return pods.stream().anyMatch(pod -> pod.address().equals(target.id()));
    }

    private void writeSlice() {
        String slice = slice();
        if (!slice.equals(writtenSlice)) {
            cluster.apply(slice);
            writtenSlice = slice;
        }
    }

    private String slice() {
        return """
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata:
                  namespace: %s
                  name: %s
                  labels: {kubernetes.io/service-name: %s}
                addressType: IPv4
                ports: [{name: http, port: %d, protocol: TCP}]
                endpoints:%s
                """.formatted(
                NAMESPACE,
                SERVICE,
                SERVICE,
                PlayedPod.PORT,
                pods.isEmpty() ? " []" : pods.stream().map(PlayedPod::endpoint).collect(joining("\n", "\n", "")));
    }
}
