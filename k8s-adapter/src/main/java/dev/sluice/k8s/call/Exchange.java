package dev.sluice.k8s.call;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.core.port.PortException;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Sends requests, waits where the server asks for it, and turns refusals into {@link PortException}. */
final class Exchange {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration GRACE_AFTER_WATCH = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** As client-go: a server under load says when to come back, and is asked again this often. */
    private static final int ATTEMPTS = 10;

    private static final String[] BEARER_TOKEN = {"BearerToken"};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiClient client;
    private final OkHttpClient http;
    private final Pause pause;

    private Exchange(ApiClient client, OkHttpClient http, Pause pause) {
        this.client = client;
        this.http = http;
        this.pause = pause;
    }

    static Exchange of(ApiClient client, Pause pause) {
        OkHttpClient http = client.getHttpClient()
                .newBuilder()
                .readTimeout(ANSWER_TIMEOUT)
                .retryOnConnectionFailure(true)
                .build();
        return new Exchange(client, http, requireNonNull(pause, "pause"));
    }

    /** The answer, whose status is 2xx; the caller closes it. */
    Response send(Request request) {
        return attempt(request, http);
    }

    /** An answer that goes on for the given time; its reader waits as long. */
    Response open(Request request, int seconds) {
        Duration whole = Duration.ofSeconds(seconds).plus(GRACE_AFTER_WATCH);
        return attempt(
                request, http.newBuilder().readTimeout(whole).callTimeout(whole).build());
    }

    PortException unreachable(Request request, IOException cause) {
        String text = client.getBasePath() + " does not answer: "
                + Optional.ofNullable(cause.getMessage())
                        .orElse(cause.getClass().getSimpleName());
        return new PortException(PortException.Kind.UNAVAILABLE, request.action(), "", text, cause);
    }

    private Response attempt(Request request, OkHttpClient through) {
        for (int attempt = 1; ; attempt++) {
            try {
                Response response = call(request, through).execute();
                if (response.isSuccessful()) {
                    return response;
                }
                Optional<Duration> wait = retryAfter(response);
                if (wait.isEmpty() || attempt == ATTEMPTS) {
                    throw refusal(request, response);
                }
                response.close();
                pause.waitFor(wait.get());
            } catch (IOException e) {
                throw unreachable(request, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PortException(
                        PortException.Kind.UNAVAILABLE, request.action(), "", "interrupted while waiting", e);
            }
        }
    }

    private Call call(Request request, OkHttpClient through) {
        List<Pair> query = request.query().entrySet().stream()
                .map(parameter -> new Pair(parameter.getKey(), parameter.getValue()))
                .toList();
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Content-Type", request.mediaType());
        try {
            return through.newCall(client.buildRequest(
                    client.getBasePath(),
                    request.path(),
                    request.method(),
                    query,
                    List.of(),
                    request.body().isEmpty() ? null : request.body().getBytes(StandardCharsets.UTF_8),
                    headers,
                    Map.of(),
                    Map.of(),
                    BEARER_TOKEN,
                    null));
        } catch (ApiException e) {
            throw new PortException(
                    PortException.Kind.INVALID, request.action(), "", String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<Duration> retryAfter(Response response) {
        boolean passes = response.code() == 429 || response.code() >= 500;
        String seconds = response.header("Retry-After");
        if (!passes || seconds == null || !seconds.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
        return Optional.of(asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
    }

    /** The server's {@code Status} object as an exception. */
    private static PortException refusal(Request request, Response response) throws IOException {
        try (response) {
            String body = response.body().string();
            JsonNode status = body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
            String reason = status.path("reason").asText("");
            String message = status.path("message").asText("");
            return new PortException(
                    kind(response.code()),
                    request.action(),
                    reason,
                    message.isEmpty() ? "HTTP status " + response.code() : message);
        }
    }

    private static PortException.Kind kind(int httpStatus) {
        return switch (httpStatus) {
            case 401, 403 -> PortException.Kind.DENIED;
            case 404 -> PortException.Kind.NOT_FOUND;
            case 409 -> PortException.Kind.CONFLICT;
            case 429 -> PortException.Kind.THROTTLED;
            default -> httpStatus >= 500 ? PortException.Kind.UNAVAILABLE : PortException.Kind.INVALID;
        };
    }
}
