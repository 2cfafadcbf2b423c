package dev.sluice.runner.metrics;

import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Whether this process leads: {@code leader_election_master_status}. */
public final class LeaderMeter {
    private final GaugeDataPoint status;

    /** For the election about the lease with this name; nobody leads yet. */
    public LeaderMeter(PrometheusRegistry registry, String lease) {
        status = new Families(registry)
                .gauge("leader_election_master_status", "1 while this process leads, else 0", "name")
                .labelValues(lease);
    }

    public void leading() {
        status.set(1);
    }

    public void following() {
        status.set(0);
    }
}
