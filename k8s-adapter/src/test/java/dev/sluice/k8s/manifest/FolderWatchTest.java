package dev.sluice.k8s.manifest;

import static dev.sluice.k8s.given.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    @TempDir
    private Path folder;

    @Test
    void closingWaitsForTheCallThatIsUnderWay() throws IOException, InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        FolderWatch watch = new FolderWatch(folder, () -> {
            called.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended.set(true);
        });
        watch.start();
        Files.writeString(folder.resolve("web.yaml"), "kind: Ingress");
        called.await();

        Thread closing = Thread.ofPlatform().start(watch::close);
        awaiting("the close").until(() -> closing.getState() == Thread.State.WAITING);
        goOn.countDown();
        closing.join();

        assertThat(ended).isTrue();
    }

    @Test
    void canBeClosedBeforeItIsStarted() {
        AtomicBoolean called = new AtomicBoolean();

        new FolderWatch(folder, () -> called.set(true)).close();

        assertThat(called).isFalse();
    }
}
