package dev.sluice.it.benchmark;

import com.sun.management.ThreadMXBean;
import dev.sluice.it.benchmark.large.LargeScene;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * From a changed EndpointSlice to the Register call, with everything between the two: the API server's watch over HTTP,
 * the queue, the pass, and the checkpoint that is taken off before. It should not depend on the number of bindings.
 * Prints time and allocations of the whole process.
 */
public final class EndpointChangeMeasurement {
    private static final int PODS_OF_BINDING = 500;
    private static final int WARM_UP = 300;
    private static final int MEASURED = 500;
    private static final List<Double> PERCENTILES = List.of(0.0, 50.0, 90.0, 99.0, 100.0);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private EndpointChangeMeasurement() {}

    /** {@code args} are numbers of bindings to measure with, one after the other. */
    public static void main(String[] args) {
        System.out.println("bindings of 500 pods: percentiles " + PERCENTILES);
        for (String bindings : args) {
            new EndpointChangeMeasurement().measure(Integer.parseInt(bindings));
        }
    }

    private void measure(int bindings) {
        List<Long> micros = new ArrayList<>();
        List<Long> kibibytes = new ArrayList<>();
        try (LargeScene scene = LargeScene.of(bindings, PODS_OF_BINDING)) {
            scene.start(scene.account());
            for (int change = 0; change < WARM_UP + MEASURED; change++) {
                int binding = change * 7 % bindings;
                scene.leave(binding);
                long allocated = threads.getTotalThreadAllocatedBytes();
                long begin = System.nanoTime();
                scene.join(binding);
                long end = System.nanoTime();
                if (change >= WARM_UP) {
                    micros.add((end - begin) / 1000);
                    kibibytes.add((threads.getTotalThreadAllocatedBytes() - allocated) / 1024);
                }
                scene.awaitSettled(binding);
            }
        }
        System.out.println(bindings + ": time (ms) " + percentiles(micros, 1000) + ", allocated (KiB) "
                + percentiles(kibibytes, 1));
    }

    private static String percentiles(List<Long> values, double unit) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return PERCENTILES.stream()
                .map(percentile -> sorted[(int) Math.round(percentile / 100 * (sorted.length - 1))] / unit)
                .map(value -> String.format(Locale.ROOT, "%.1f", value))
                .collect(Collectors.joining(" | "));
    }
}
