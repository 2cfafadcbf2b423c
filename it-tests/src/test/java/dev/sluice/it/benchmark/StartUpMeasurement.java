package dev.sluice.it.benchmark;

import static java.util.Objects.requireNonNull;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.it.benchmark.large.LargeScene;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What the controller holds of a large cluster, and the most that it needs on its way there: reading everything,
 * verifying every binding. To be run with a fixed heap; that the start succeeds in one is the proof that it suffices.
 */
public final class StartUpMeasurement {
    /** The serial collector's parts of the heap. */
    private static final Set<String> HEAP = Set.of("Eden Space", "Survivor Space", "Tenured Gen");

    private final AtomicLong peak = new AtomicLong();

    private StartUpMeasurement() {}

    /** {@code args} are the numbers of bindings and of the pods of each. */
    public static void main(String[] args) {
        int bindings = Integer.parseInt(args[0]);
        int pods = Integer.parseInt(args[1]);
        try (LargeScene scene = LargeScene.of(bindings, pods)) {
            new StartUpMeasurement().measure(scene, bindings * pods);
        }
    }

    private void measure(LargeScene scene, int pods) {
        SimulatedAws account = scene.account();
        long before = resting();
        GarbageCollectorMXBean collector = fullCollector();
        ((NotificationEmitter) collector)
                .addNotificationListener((notification, handback) -> observe(notification.getUserData()), null, null);
        long begin = System.nanoTime();
        scene.start(account);
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        long most = peak.get();
        long after = resting();
        System.out.printf(
                "%d pods: the account and the JVM %d MiB; the controller at rest %d MiB, after full collections during"
                        + " the start at most %d MiB; largest heap %d MiB; started in %d s%n",
                pods,
                mebibytes(before),
                mebibytes(after - before),
                mebibytes(Math.max(0, most - before)),
                mebibytes(Runtime.getRuntime().maxMemory()),
                seconds);
    }

    private void observe(Object data) {
        GarbageCollectionNotificationInfo collection = GarbageCollectionNotificationInfo.from((CompositeData) data);
        Map<String, MemoryUsage> pools = collection.getGcInfo().getMemoryUsageAfterGc();
        long used = HEAP.stream()
                .mapToLong(pool -> requireNonNull(pools.get(pool), pool).getUsed())
                .sum();
        peak.accumulateAndGet(used, Math::max);
    }

    /** The one whose collections leave nothing but what is held. */
    private static GarbageCollectorMXBean fullCollector() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> collector.getName().equals("MarkSweepCompact"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("needs -XX:+UseSerialGC"));
    }

    private static long resting() {
        System.gc();
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed();
    }

    private static long mebibytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
