package dev.sluice.aws.session;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends requests under one {@code User-Agent}. With the SDK one can only add to its own name, and the
 * header is no part of the signature.
 */
record AgentName(SdkHttpClient client, String name) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        SdkHttpRequest named =
                request.httpRequest().toBuilder().putHeader("User-Agent", name).build();
        HttpExecuteRequest.Builder copy = HttpExecuteRequest.builder().request(named);
        request.contentStreamProvider().ifPresent(copy::contentStreamProvider);
        request.metricCollector().ifPresent(copy::metricCollector);
        return client.prepareRequest(copy.build());
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }
}
