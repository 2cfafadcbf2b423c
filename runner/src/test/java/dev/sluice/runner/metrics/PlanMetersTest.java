package dev.sluice.runner.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.SomePlan;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanMetersTest {
    private static final Plan PLAN = SomePlan.withEverything();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PlanMeters meters = new PlanMeters(registry);

    @Test
    void showHowManyResourcesOfAStackWouldChangeByVerb() {
        meters.planned(PLAN);

        assertThat(samples())
                .containsExactly(
                        "sluice_planned_changes{stack=\"shop\",verb=\"create\"} 1.0",
                        "sluice_planned_changes{stack=\"shop\",verb=\"delete\"} 1.0",
                        "sluice_planned_changes{stack=\"shop\",verb=\"modify\"} 1.0",
                        "sluice_planned_changes{stack=\"shop\",verb=\"replace\"} 2.0");
    }

    @Test
    void showTheLatestPlanOfAStackOnly() {
        meters.planned(PLAN);
        meters.planned(of(PLAN.stack(), nothingToDo()));

        assertThat(samples()).hasSize(4).allMatch(sample -> sample.endsWith(" 0.0"));
    }

    @Test
    void showNothingOfAStackThatIsGone() {
        StackId other = StackId.explicit("other");
        meters.planned(PLAN);
        meters.planned(of(other, nothingToDo()));

        meters.planned(of(PLAN.stack(), List.of()));

        assertThat(samples()).hasSize(4).allMatch(sample -> sample.contains("stack=\"other\""));
    }

    @Test
    void showNothingOfAStackThatHasNeverBeen() {
        meters.planned(of(PLAN.stack(), List.of()));

        assertThat(samples()).isEmpty();
    }

    private static List<Change> nothingToDo() {
        return PLAN.changes().stream().filter(Change.None.class::isInstance).toList();
    }

    private static Plan of(StackId stack, List<Change> changes) {
        return new Plan(stack, changes, List.of(), PLAN.known(), List.of());
    }

    private List<String> samples() {
        return Scraped.of(registry).lines().stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
