package dev.sluice.runner.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.k8s.queue.WorkObserver;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkMetersTest {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ManualClock clock = new ManualClock();
    private final WorkObserver<String> work = new WorkMeters(registry, clock).of("ingress", 2);

    @Test
    void countWhatWaitsAndNotWhatIsBeingWorkedOn() {
        work.added("a");
        work.added("b");
        work.started("a", Duration.ZERO);
        work.added("a");

        assertThat(samples("workqueue_depth"))
                .containsExactly("workqueue_depth{controller=\"ingress\",name=\"ingress\"} 1.0");

        work.finished("a", new Outcome.Done(), Duration.ZERO);
        assertThat(samples("workqueue_depth"))
                .containsExactly("workqueue_depth{controller=\"ingress\",name=\"ingress\"} 2.0");
    }

    @Test
    void showHowLongUnfinishedWorkHasTaken() {
        work.started("a", Duration.ZERO);
        clock.advance(Duration.ofSeconds(3));
        work.started("b", Duration.ZERO);
        clock.advance(Duration.ofSeconds(2));

        assertThat(samples("workqueue_unfinished_work_seconds"))
                .singleElement()
                .asString()
                .endsWith(" 7.0");
        assertThat(samples("workqueue_longest_running_processor_seconds"))
                .singleElement()
                .asString()
                .endsWith(" 5.0");
        assertThat(samples("controller_runtime_active_workers"))
                .singleElement()
                .asString()
                .endsWith(" 2.0");
    }

    @Test
    void countABugAsAPanic() {
        work.started("a", Duration.ZERO);
        work.finished("a", new Outcome.Retry(Blame.BUG, "panic", "panic: x [recovered]"), Duration.ZERO);

        assertThat(samples("controller_runtime_reconcile_panics_total"))
                .singleElement()
                .asString()
                .endsWith(" 1.0");
    }

    @Test
    void showTheThreeObjectsThatAreWorkedOnMostOftenAndBeginAnew() {
        TopTalkers talkers = new TopTalkers(registry);
        WorkObserver<String> counted = talkers.counting("ingress", name -> new ObjectKey("shop", name), work);
        for (String name : List.of("a", "b", "b", "c", "c", "c", "d", "d", "d", "d")) {
            counted.started(name, Duration.ZERO);
            counted.finished(name, new Outcome.Done(), Duration.ZERO);
        }

        talkers.publish();
        talkers.publish();

        assertThat(samples("awslbc_controller_top_talkers"))
                .containsExactly(
                        "awslbc_controller_top_talkers{controller=\"ingress\",name=\"b\",namespace=\"shop\"} 2.0",
                        "awslbc_controller_top_talkers{controller=\"ingress\",name=\"c\",namespace=\"shop\"} 3.0",
                        "awslbc_controller_top_talkers{controller=\"ingress\",name=\"d\",namespace=\"shop\"} 4.0");
    }

    private List<String> samples(String name) {
        return Scraped.of(registry).lines().stream()
                .filter(line -> line.startsWith(name + "{"))
                .toList();
    }
}
