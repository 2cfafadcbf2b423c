package dev.sluice.it.kill;

import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.it.kill.DeadlyProxy.Attack;
import dev.sluice.it.kill.DeadlyProxy.Moment;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.moto.SeededVpc;
import dev.sluice.it.stage.AwsWorld;
import dev.sluice.it.stage.KubeCluster;
import dev.sluice.it.stage.KubeCluster.Kind;
import dev.sluice.it.stage.Manifests;
import dev.sluice.it.stage.SluiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.core.ConditionFactory;

/** A cluster, an AWS, and a controller between them that may be killed. */
final class KillStage implements AutoCloseable {
    static final String NAMESPACE = "kills";

    /** Longer than the controller lets removals of security group rules wait. */
    private static final Duration QUIET = Duration.ofSeconds(7);

    private static final Duration GLANCE = Duration.ofMillis(200);

    private final KubeCluster cluster = KubeCluster.emptied();
    private final AwsWorld aws;
    private final SeededVpc vpc;
    private final AwsPicture picture;
    private final DeadlyProxy proxy;
    private volatile SluiceProcess sluice;

    KillStage(MotoServer moto) throws IOException {
        moto.reset();
        aws = new AwsWorld(moto);
        vpc = aws.seed();
        picture = new AwsPicture(moto, vpc);
        proxy = DeadlyProxy.to(moto.endpoint());
        cluster.apply(Manifests.clusterOn(vpc));
        sluice = newProcess();
    }

    /** What all of it looks like after a change, and how many calls changed AWS on the way there. */
    record Settled(List<String> picture, int changes) {
        Settled {
            picture = List.copyOf(picture);
        }
    }

    /** Where in the work on a change the controller dies. */
    record Kill(int call, Moment moment) {}

    void apply(String yaml) {
        cluster.apply(yaml.replace("ADDRESS_A", vpc.nodes().get(0).privateIp()));
    }

    void patch(Kind kind, String name, String patch) {
        cluster.patch(kind, NAMESPACE, name, patch);
    }

    void deleteNamespace() {
        cluster.delete(Kind.NAMESPACE, "", NAMESPACE);
    }

    boolean hasNamespace() {
        return cluster.find(Kind.NAMESPACE, "", NAMESPACE).isPresent();
    }

    List<String> leftovers() {
        return aws.leftovers();
    }

    /** Makes the change and lets the controller work on it until it rests. */
    Settled undisturbed(Consumer<KillStage> change) {
        proxy.arm(Attack.none());
        change.accept(this);
        awaiting().until(() -> proxy.hasBeenQuietFor(QUIET));
        return new Settled(picture(), proxy.changes());
    }

    /** Makes the change, kills the controller again and again, and waits until all is as it was without. */
    void disturbed(Consumer<KillStage> change, List<Kill> kills, List<String> expected) throws IOException {
        arm(kills.getFirst());
        change.accept(this);
        awaitDeathOr(expected);
        for (Kill kill : kills.subList(1, kills.size())) {
            if (!sluice.isRunning()) {
                arm(kill);
                sluice = newProcess();
                awaitDeathOr(expected);
            }
        }
        proxy.arm(Attack.none());
        if (!sluice.isRunning()) {
            sluice = newProcess();
        }
        looking().untilAsserted(() -> assertThat(picture()).isEqualTo(expected));
    }

    private void arm(Kill kill) {
        proxy.arm(new Attack(kill.call(), kill.moment(), this::kill));
    }

    private void awaitDeathOr(List<String> expected) {
        looking().untilAsserted(() -> {
            if (sluice.isRunning()) {
                assertThat(picture()).isEqualTo(expected);
            }
        });
    }

    private static ConditionFactory looking() {
        return awaiting().pollInterval(GLANCE);
    }

    private void kill() {
        try {
            sluice.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> picture() {
        return picture.now();
    }

    private SluiceProcess newProcess() {
        try {
            List<String> flags = new ArrayList<>(SluiceProcess.flags(cluster, vpc, proxy.endpoint()));
            flags.add("--enable-leader-election=false");
            return SluiceProcess.run("kills", flags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sluice.close();
        proxy.close();
    }
}
