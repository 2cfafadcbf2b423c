package dev.sluice.k8s.call;

import static java.util.Objects.requireNonNull;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.KubeConfig;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** How an API server is found and who calls it: {@code --kubeconfig}, or the pod's own account if that is empty. */
public record KubernetesAccess(String kubeconfig) {
    public KubernetesAccess {
        requireNonNull(kubeconfig, "kubeconfig");
    }

    /**
     * A client for that server, which is not called yet.
     *
     * @throws IllegalArgumentException if the configuration is missing or unusable; the message says what to set
     */
    public ApiClient client() {
        return kubeconfig.isEmpty() ? inCluster() : fromFile(Path.of(kubeconfig));
    }

    /** As {@link #client()}, with a listener that is told of all requests. */
    public ApiClient client(RequestListener listener) {
        return heard(client(), listener);
    }

    /** The client, with a listener that is told of all requests from now on. */
    static ApiClient heard(ApiClient client, RequestListener listener) {
        return client.setHttpClient(client.getHttpClient()
                .newBuilder()
                .addInterceptor(RequestListener.interceptor(listener))
                .build());
    }

    private static ApiClient inCluster() {
        try {
            return ClientBuilder.cluster().build();
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "kubeconfig: \"\" (expected: the path of a kubeconfig file in --kubeconfig, since this process does"
                            + " not run inside a cluster)",
                    e);
        }
    }

    private static ApiClient fromFile(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "kubeconfig: " + file + " (expected: a file that can be read, in --kubeconfig)");
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            KubeConfig config = KubeConfig.loadKubeConfig(reader);
            config.setFile(new File(file.toAbsolutePath().toString()));
            return ClientBuilder.kubeconfig(config).build();
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "kubeconfig: " + file + ": " + e.getMessage() + " (expected: a kubeconfig with a current context)",
                    e);
        }
    }
}
