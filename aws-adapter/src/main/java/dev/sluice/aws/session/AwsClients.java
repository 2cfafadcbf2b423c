package dev.sluice.aws.session;

import dev.sluice.aws.call.CallLimits;
import dev.sluice.aws.call.CallRetry;
import dev.sluice.aws.call.ServiceCalls;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;

/**
 * Makes the SDK's clients for one region and one identity, each with this library's limits, retries and error kinds.
 * Clients share limits, connections and timers, and need no closing.
 */
public final class AwsClients {
    private final AwsSettings settings;
    private final String region;
    private final Surroundings surroundings;
    private final Connections connections;
    private final Patience patience;

    public AwsClients(AwsSettings settings, String region, Surroundings surroundings, Connections connections) {
        this(
                settings,
                region,
                surroundings,
                connections,
                new Patience(
                        new CallLimits(settings.throttle(), surroundings.clock()),
                        new CallRetry(
                                settings.maxAttempts(),
                                () -> ThreadLocalRandom.current().nextDouble())));
    }

    private AwsClients(
            AwsSettings settings,
            String region,
            Surroundings surroundings,
            Connections connections,
            Patience patience) {
        this.settings = settings;
        this.region = region;
        this.surroundings = surroundings;
        this.connections = connections;
        this.patience = patience;
    }

    /** The same with calls that wait no longer than this for limits and between attempts, in all. */
    public AwsClients waitingAtMost(Duration time) {
        return new AwsClients(
                settings,
                region,
                surroundings,
                connections,
                new Patience(
                        patience.limits(),
                        new CallRetry(
                                patience.retry().maxAttempts(), patience.retry().jitter(), time)));
    }

    /** The same with other credentials and limits of their own. */
    public AwsClients as(AwsCredentialsProvider credentials) {
        Surroundings other = surroundings.withCredentials(credentials);
        return new AwsClients(settings, region, other, connections);
    }

    /** A client of this service, set up at its first call. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AwsClient> C client(
            AwsService service, Class<C> type, Supplier<B> builder) {
        ServiceCalls calls = new ServiceCalls(
                service.id(), patience.limits(), patience.retry(), surroundings.listener(), surroundings.clock());
        return calls.decorate(type, () -> build(service, builder.get()));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AwsClient> C build(
            AwsService service, B builder) {
        builder.region(Region.of(region))
                .credentialsProvider(surroundings.credentials())
                .httpClient(new AgentName(connections.http(), "elbv2.k8s.aws/" + settings.version()))
                .overrideConfiguration(configuration());
        Optional.ofNullable(settings.endpoints().get(service.id()))
                .ifPresent(url -> builder.endpointOverride(URI.create(url)));
        return builder.build();
    }

    /** One request per call: retrying, and waiting before each attempt, is up to {@link ServiceCalls}. */
    private ClientOverrideConfiguration configuration() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallAttemptTimeout(settings.attemptTimeout())
                .scheduledExecutorService(connections.timers())
                .build();
    }

    /** What calls wait for. */
    private record Patience(CallLimits limits, CallRetry retry) {}
}
