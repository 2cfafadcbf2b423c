package dev.sluice.it.benchmark;

import static java.util.Objects.requireNonNull;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Processor time and allocations of what the JMH benchmarks measure, for a machine that is too busy for elapsed times
 * to mean anything.
 */
public final class ProcessorTimeMeasurement {
    private static final long WARM_UP_NANOS = 5_000_000_000L;
    private static final long MEASURED_NANOS = 3_000_000_000L;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ProcessorTimeMeasurement() {}

    public static void main(String[] args) {
        ProcessorTimeMeasurement measurement = new ProcessorTimeMeasurement();
        for (int rules : new int[] {10, 100, 1000}) {
            IngressBuildBenchmark build = new IngressBuildBenchmark();
            build.rules = rules;
            build.prepare();
            measurement.print("a group of " + rules + " rules built", build::build);
        }
        for (int ingresses : new int[] {500, 5000}) {
            IngressGroupsBenchmark groups = new IngressGroupsBenchmark();
            groups.ingresses = ingresses;
            groups.prepare();
            measurement.print("a group among " + ingresses + " Ingresses", groups::amongAll);
            measurement.print("a group from the index of " + ingresses + " Ingresses", groups::fromIndex);
        }
    }

    private void print(String what, Supplier<?> work) {
        long unused = repeat(work, WARM_UP_NANOS);
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long begin = threads.getCurrentThreadCpuTime();
        long times = repeat(work, MEASURED_NANOS);
        double micros = (threads.getCurrentThreadCpuTime() - begin) / 1000.0 / times;
        long kibibytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / times / 1024;
        System.out.println(String.format(Locale.ROOT, "%s: %.0f us, %d KiB", what, micros, kibibytes));
    }

    private long repeat(Supplier<?> work, long nanos) {
        long end = threads.getCurrentThreadCpuTime() + nanos;
        long times = 0;
        while (threads.getCurrentThreadCpuTime() < end) {
            requireNonNull(work.get(), "result");
            times++;
        }
        return times;
    }
}
