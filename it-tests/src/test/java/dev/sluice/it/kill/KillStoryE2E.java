package dev.sluice.it.kill;

import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.it.kill.DeadlyProxy.Moment;
import dev.sluice.it.kill.KillStage.Kill;
import dev.sluice.it.kill.KillStage.Settled;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.stage.KubeCluster.Kind;
import dev.sluice.it.stage.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A life of Ingresses, once undisturbed and once with a controller that is killed again and again;
 * {@code -Dkills.seed=N} chooses the moments, {@code -Dkills.per.change=N} how often.
 */
class KillStoryE2E {
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    private static final long SEED = Long.getLong("kills.seed", 1);
    private static final int KILLS = Integer.getInteger("kills.per.change", 2);

    private static final List<Moment> MOMENTS = List.of(Moment.values());

    private static final List<Change> CHANGES = List.of(
            new Change("three Ingresses come, two of them in a group", stage -> stage.apply(read("kills"))),
            new Change(
                    "one moves to another group", annotate("first", "alb.ingress.kubernetes.io/group.name", "arcade")),
            new Change("one turns internal", annotate("alone", "alb.ingress.kubernetes.io/scheme", "internal")),
            new Change(
                    "one turns internet-facing again",
                    annotate("alone", "alb.ingress.kubernetes.io/scheme", "internet-facing")),
            new Change("one wants pods as targets", annotate("alone", "alb.ingress.kubernetes.io/target-type", "ip")),
            new Change("the Service gets other ports", KillStoryE2E::movePorts),
            new Change("one goes to another class", className("other")),
            new Change("one comes back to our class", className("alb")),
            new Change("the namespace is deleted", KillStage::deleteNamespace));

    /** What somebody does to the cluster. */
    private record Change(String name, Consumer<KillStage> made) {}

    @Test
    void aControllerThatIsKilledLeavesWhatAnUndisturbedOneLeaves() throws IOException {
        List<Settled> undisturbed = undisturbed();
        Random random = new Random(SEED);
        try (KillStage stage = new KillStage(MOTO)) {
            for (int i = 0; i < CHANGES.size(); i++) {
                Change change = CHANGES.get(i);
                List<Kill> kills = kills(random, undisturbed.get(i).changes());
                try {
                    stage.disturbed(change.made(), kills, undisturbed.get(i).picture());
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(change.name() + ", killed at " + kills + ", seed " + SEED, e);
                }
            }
            awaitTheEnd(stage);
        }
    }

    private static List<Settled> undisturbed() throws IOException {
        List<Settled> settled = new ArrayList<>();
        try (KillStage stage = new KillStage(MOTO)) {
            for (Change change : CHANGES) {
                settled.add(stage.undisturbed(change.made()));
            }
            awaitTheEnd(stage);
        }
        return settled;
    }

    private static void awaitTheEnd(KillStage stage) {
        awaiting().until(() -> !stage.hasNamespace());
        assertThat(stage.leftovers()).isEmpty();
    }

    /** The first anywhere in the work, the others early in what is left of it. */
    private static List<Kill> kills(Random random, int calls) {
        return Stream.iterate(calls, left -> Math.max(1, left / 2))
                .limit(KILLS)
                .map(left -> new Kill(1 + random.nextInt(left), MOMENTS.get(random.nextInt(MOMENTS.size()))))
                .toList();
    }

    private static void movePorts(KillStage stage) {
        stage.patch(
                Kind.SERVICE,
                "web",
                "{\"spec\": {\"ports\": [{\"name\": \"http\", \"port\": 8080, \"targetPort\": 9090,"
                        + " \"protocol\": \"TCP\", \"nodePort\": 31095}]}}");
        stage.patch(
                Kind.ENDPOINT_SLICE,
                "web-1",
                "{\"ports\": [{\"name\": \"http\", \"port\": 9090, \"protocol\": \"TCP\"}]}");
    }

    private static Consumer<KillStage> annotate(String ingress, String key, String value) {
        return stage -> stage.patch(
                Kind.INGRESS, ingress, "{\"metadata\": {\"annotations\": {\"" + key + "\": \"" + value + "\"}}}");
    }

    private static Consumer<KillStage> className(String name) {
        return stage -> stage.patch(Kind.INGRESS, "alone", "{\"spec\": {\"ingressClassName\": \"" + name + "\"}}");
    }

    private static String read(String manifest) {
        try {
            return Manifests.read(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
