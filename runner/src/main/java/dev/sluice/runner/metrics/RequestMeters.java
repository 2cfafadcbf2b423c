package dev.sluice.runner.metrics;

import dev.sluice.k8s.call.RequestListener;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Requests to the API server, by what it answered: {@code rest_client_requests_total}. */
public final class RequestMeters implements RequestListener {
    /** Stands for the code of a request that got no answer. */
    private static final String NO_ANSWER = "<error>";

    private final Counter requests;

    public RequestMeters(PrometheusRegistry registry) {
        requests = new Families(registry)
                .counter("rest_client_requests_total", "Requests to the API server", "code", "method", "host");
    }

    @Override
    public void answered(String method, String host, int code) {
        requests.labelValues(Integer.toString(code), method, host).inc();
    }

    @Override
    public void failed(String method, String host) {
        requests.labelValues(NO_ANSWER, method, host).inc();
    }
}
