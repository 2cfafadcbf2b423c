package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls back when the manifests of a folder or below it change. The file system's notifications are only a reason to
 * look at once: where there are none, as on network drives, the folder is looked at all the same.
 */
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    /** Editors empty a file before they write it, and write several files one after the other. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private static final int MOST_QUIET_CHECKS = 5;

    private final Path folder;
    private final Runnable changed;
    private final Optional<WatchService> notifications;
    private final Thread looking =
            Thread.ofPlatform().daemon().name("watch-folder").unstarted(this::watch);
    private volatile boolean closed;
    private FolderState seen;

    /** Begins with the state that the folder has now. */
    FolderWatch(Path folder, Runnable changed) {
        this.folder = requireNonNull(folder, "folder");
        this.changed = requireNonNull(changed, "changed");
        this.notifications = notifications();
        this.seen = FolderState.of(folder);
    }

    void start() {
        looking.start();
    }

    /** Calls back no more when it returns. */
    @Override
    public void close() {
        closed = true;
        notifications.ifPresent(service -> {
            try {
                service.close();
            } catch (IOException e) {
                LOG.debug("Closing the watch on {} failed", folder, e);
            }
        });
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!closed) {
                notifications.ifPresent(this::registerAll);
                boolean notified = awaitNotification();
                awaitQuiet(notified);
                FolderState now = FolderState.ofOr(folder, seen);
                // Two edits within one tick of the file system's clock may look the same.
                if (!closed && (notified || !now.equals(seen))) {
                    seen = now;
                    changed.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            LOG.debug("The watch on {} is closed", folder);
        }
    }

    private boolean awaitNotification() throws InterruptedException {
        if (notifications.isEmpty()) {
            Thread.sleep(BETWEEN_LOOKS);
            return false;
        }
        WatchKey key = notifications.get().poll(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        if (key == null) {
            return false;
        }
        List<?> unused = key.pollEvents();
        key.reset();
        return true;
    }

    /** Waits until nobody is writing, or for half a second: a file that is half written looks like deleted objects. */
    private void awaitQuiet(boolean notified) throws InterruptedException {
        FolderState before = FolderState.ofOr(folder, seen);
        boolean written = notified || !before.equals(seen);
        for (int check = 0; written && check < MOST_QUIET_CHECKS; check++) {
            Thread.sleep(QUIET);
            FolderState now = FolderState.ofOr(folder, seen);
            if (now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    private Optional<WatchService> notifications() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException e) {
            LOG.debug("{}: no notifications; looking every {}", folder, BETWEEN_LOOKS);
            return Optional.empty();
        }
    }

    /** A folder that is registered already stays so; what vanishes in the meantime is left to the next look. */
    private void registerAll(WatchService service) {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : (Iterable<Path>) entries.filter(Files::isDirectory)::iterator) {
                WatchKey unused = entry.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{}: no notifications at the moment", folder, e);
        }
    }
}
