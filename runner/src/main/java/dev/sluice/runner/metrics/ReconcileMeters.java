package dev.sluice.runner.metrics;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.reconcile.IngressStage;
import dev.sluice.core.reconcile.ReconcileMetrics;
import dev.sluice.core.targets.FailureCategory;
import dev.sluice.core.targets.ReconcileStage;
import dev.sluice.core.targets.TargetMetrics;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;

/** What reconciles of Ingresses and bindings report, under the names that dashboards know. */
public final class ReconcileMeters implements ReconcileMetrics, TargetMetrics {
    private static final String INGRESS = "ingress";
    private static final String BINDING = "targetGroupBinding";

    private final Histogram stages;
    private final Counter errors;
    private final Histogram gates;
    /** Counts, but has no counter's name: Prometheus would append {@code _total} to that. */
    private final Gauge missingServerIds;

    public ReconcileMeters(PrometheusRegistry registry) {
        Families families = new Families(registry);
        stages = families.histogram(
                "awslbc_controller_reconcile_stage_duration",
                "Time of a stage of a reconcile in seconds",
                Buckets.usual(),
                "controller",
                "reconcile_stage");
        errors = families.counter(
                "awslbc_controller_reconcile_errors_total",
                "Failures of reconciles by what failed",
                "controller",
                "error_category");
        gates = families.histogram(
                "awslbc_readiness_gate_ready_seconds",
                "Time from a readiness gate's last other status to True",
                Buckets.gates(),
                "namespace",
                "name");
        missingServerIds = families.gauge(
                "awslbc_quic_target_missing_server_id",
                "Endpoints of QUIC target groups that were not registered for lack of a server id",
                "namespace",
                "name");
    }

    @Override
    public void stage(IngressStage stage, Duration time) {
        stage(INGRESS, stage.label(), time);
    }

    @Override
    public void failed(String category) {
        errors.labelValues(INGRESS, category).inc();
    }

    @Override
    public void stage(ReconcileStage stage, Duration time) {
        stage(BINDING, stage.label(), time);
    }

    @Override
    public void failed(FailureCategory category) {
        errors.labelValues(BINDING, category.label()).inc();
    }

    @Override
    public void readinessGateReady(ObjectKey binding, Duration time) {
        gates.labelValues(binding.namespace(), binding.name()).observe(Buckets.seconds(time));
    }

    @Override
    public void quicServerIdMissing(ObjectKey binding) {
        missingServerIds.labelValues(binding.namespace(), binding.name()).inc();
    }

    private void stage(String controller, String stage, Duration time) {
        stages.labelValues(controller, stage).observe(Buckets.seconds(time));
    }
}
