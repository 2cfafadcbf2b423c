package dev.sluice.runner.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.k8s.queue.Backoff;
import dev.sluice.k8s.queue.Reconciler;
import dev.sluice.k8s.queue.WorkObserver;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControllerTest {
    private static final StackId SHOP = StackId.explicit("shop");
    private static final ObjectKey BINDING = new ObjectKey("shop", "k8s-shop-web");

    private final BlockingQueue<String> worked = new LinkedBlockingQueue<>();
    private final Controller controller =
            new Controller(plan("ingress"), plan("targetGroupBinding"), InstantSource.system());

    @AfterEach
    void stop() {
        controller.close();
    }

    @Test
    void worksOffWhatWasTouchedBeforeItLedAndAfter() throws InterruptedException {
        controller.stackTouched(SHOP, Occasion.VERIFICATION);
        assertThat(worked).isEmpty();

        controller.lead();
        assertThat(next()).isEqualTo("ingress shop");

        controller.bindingTouched(BINDING, Occasion.CHANGE);
        assertThat(next()).isEqualTo("targetGroupBinding shop/k8s-shop-web");
    }

    @Test
    void changesGoBeforeVerifications() throws InterruptedException {
        controller.stackTouched(StackId.explicit("a"), Occasion.VERIFICATION);
        controller.stackTouched(StackId.explicit("b"), Occasion.VERIFICATION);
        controller.stackTouched(StackId.explicit("c"), Occasion.CHANGE);

        controller.lead();

        assertThat(List.of(next(), next(), next())).containsExactly("ingress c", "ingress a", "ingress b");
    }

    @Test
    void whatChangedAsTheFormerLeaderWentGoesBeforeWhatItHasSeenTo() throws InterruptedException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T12:00:00Z"));
        try (Controller standby = new Controller(plan("ingress"), plan("targetGroupBinding"), now::get)) {
            standby.stackTouched(StackId.explicit("untouched"), Occasion.VERIFICATION);
            standby.stackTouched(StackId.explicit("long-ago"), Occasion.CHANGE);
            standby.stackTouched(StackId.explicit("again"), Occasion.CHANGE);
            now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
            standby.stackTouched(StackId.explicit("just-now"), Occasion.CHANGE);
            standby.stackTouched(StackId.explicit("again"), Occasion.CHANGE);

            standby.lead();

            assertThat(List.of(next(), next(), next(), next()))
                    .containsExactly("ingress just-now", "ingress again", "ingress untouched", "ingress long-ago");
        }
    }

    @Test
    void finishesWhatItWorksOnBeforeItEnds() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        Controller busy = controllerThat(key -> {
            begun.countDown();
            awaitQuietly(ending);
            worked.add("finished");
            return new Outcome.Done();
        });
        begun.await();

        Thread end = Thread.ofVirtual().start(busy::close);
        ending.countDown();
        end.join();

        assertThat(worked).containsExactly("finished");
    }

    @Test
    void interruptsWhatItWorksOnWhenItIsAbandoned() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Controller busy = controllerThat(key -> {
            begun.countDown();
            worked.add(awaitQuietly(new CountDownLatch(1)) ? "finished" : "interrupted");
            return new Outcome.Done();
        });
        begun.await();

        busy.abandon();

        assertThat(next()).isEqualTo("interrupted");
    }

    private Controller controllerThat(Reconciler<StackId> work) {
        Controller leading = new Controller(
                new WorkLane.Plan<>("ingress", 1, Backoff.upTo(Duration.ofSeconds(1)), work, WorkObserver.none()),
                plan("targetGroupBinding"),
                InstantSource.system());
        leading.stackTouched(SHOP, Occasion.CHANGE);
        leading.lead();
        return leading;
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private String next() throws InterruptedException {
        String next = worked.poll(2, TimeUnit.MINUTES);
        return next == null ? "nothing" : next;
    }

    private <K> WorkLane.Plan<K> plan(String name) {
        Reconciler<K> reconciler = key -> {
            worked.add(name + " " + key);
            return new Outcome.Done();
        };
        return new WorkLane.Plan<>(name, 1, Backoff.upTo(Duration.ofSeconds(1)), reconciler, WorkObserver.none());
    }
}
