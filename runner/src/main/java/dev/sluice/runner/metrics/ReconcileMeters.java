package dev.sluice.runner.metrics;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.reconcile.IngressStage;
import dev.sluice.core.reconcile.ReconcileMetrics;
import dev.sluice.core.targets.FailureCategory;
import dev.sluice.core.targets.ReconcileStage;
import dev.sluice.core.targets.TargetMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.IntStream;

/** What reconciles of Ingresses and bindings report, under the names that dashboards know. */
public final class ReconcileMeters implements ReconcileMetrics, TargetMetrics {
    private static final String INGRESS = "ingress";
    private static final String BINDING = "targetGroupBinding";

    private final MeterRegistry registry;

    public ReconcileMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void stage(IngressStage stage, Duration time) {
        stage(INGRESS, stage.label(), time);
    }

    @Override
    public void failed(String category) {
        failed(INGRESS, category);
    }

    @Override
    public void stage(ReconcileStage stage, Duration time) {
        stage(BINDING, stage.label(), time);
    }

    @Override
    public void failed(FailureCategory category) {
        failed(BINDING, category.label());
    }

    @Override
    public void readinessGateReady(ObjectKey binding, Duration time) {
        Timer.builder("awslbc_readiness_gate_ready")
                .tags("namespace", binding.namespace(), "name", binding.name())
                .serviceLevelObjectives(gateBuckets())
                .register(registry)
                .record(time);
    }

    @Override
    public void quicServerIdMissing(ObjectKey binding) {
        registry.counter(
                        "awslbc_quic_target_missing_server_id",
                        "namespace",
                        binding.namespace(),
                        "name",
                        binding.name())
                .increment();
    }

    private void stage(String controller, String stage, Duration time) {
        Timer.builder("awslbc_controller_reconcile_stage_duration")
                .tags("controller", controller, "reconcile_stage", stage)
                .serviceLevelObjectives(Buckets.seconds())
                .register(registry)
                .record(time);
    }

    private void failed(String controller, String category) {
        registry.counter("awslbc_controller_reconcile_errors", "controller", controller, "error_category", category)
                .increment();
    }

    private static Duration[] gateBuckets() {
        return IntStream.of(10, 30, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600)
                .mapToObj(Duration::ofSeconds)
                .toArray(Duration[]::new);
    }
}
