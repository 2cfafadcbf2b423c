package dev.sluice.aws.session;

import static java.util.Objects.requireNonNull;

import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * The first steps towards AWS one by one, for whoever wants to know which of them fails: the region, then who the
 * credentials belong to. All methods throw {@link dev.sluice.core.port.PortException}.
 */
public final class Preflight implements AutoCloseable {
    private final AwsSettings settings;
    private final Surroundings surroundings;
    private final Connections connections;

    public Preflight(AwsSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.connections = Connections.open(settings.attemptTimeout());
    }

    /** By flag, by environment or from the instance, as a session finds it. */
    public String region() {
        return RegionLookup.region(
                settings, surroundings, new InstanceMetadata(settings, surroundings, connections.http()));
    }

    /** Asks STS, which answers everybody who has credentials. */
    public Caller caller(String region) {
        GetCallerIdentityResponse answer = new AwsClients(settings, region, surroundings, connections)
                .client(AwsService.STS, StsClient.class, StsClient::builder)
                .getCallerIdentity(request -> {});
        return new Caller(answer.account(), answer.arn());
    }

    @Override
    public void close() {
        connections.close();
    }

    /** The account and the user or role that calls are made for. */
    public record Caller(String account, String arn) {
        public Caller {
            requireNonNull(account, "account");
            requireNonNull(arn, "arn");
        }
    }
}
