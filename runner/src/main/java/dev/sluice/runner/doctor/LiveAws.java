package dev.sluice.runner.doctor;

import dev.sluice.aws.call.CallListener;
import dev.sluice.aws.session.AwsSettings;
import dev.sluice.aws.session.Preflight;
import dev.sluice.aws.session.Surroundings;
import dev.sluice.runner.access.OpenCloud;
import dev.sluice.runner.live.LiveCloud;
import dev.sluice.runner.settings.Configuration;
import java.util.Optional;

/** The account itself, with this process's credentials. */
public final class LiveAws implements AwsSide {
    /** Few: a diagnosis that says soon that AWS does not answer is worth more than one that waits for it. */
    private static final int MOST_ATTEMPTS = 3;

    private final Configuration configuration;
    private final String version;
    private final Preflight preflight;
    private Optional<LiveCloud> open = Optional.empty();

    /**
     * Calls nobody yet.
     *
     * @param version of this program, for the user agent
     */
    public LiveAws(Configuration configuration, String version) {
        this.configuration = impatient(configuration);
        this.version = version;
        AwsSettings settings = OpenCloud.settings(this.configuration, version);
        this.preflight = new Preflight(settings, Surroundings.ofProcess(CallListener.none()));
    }

    @Override
    public String region() {
        return preflight.region();
    }

    @Override
    public Caller caller(String region) {
        Preflight.Caller caller = preflight.caller(region);
        return new Caller(caller.account(), caller.arn());
    }

    @Override
    public Opened open() {
        LiveCloud cloud = LiveCloud.open(configuration, version);
        open = Optional.of(cloud);
        return new Opened(cloud.ports(), cloud.vpcId());
    }

    @Override
    public void close() {
        preflight.close();
        open.ifPresent(LiveCloud::close);
    }

    private static Configuration impatient(Configuration given) {
        Configuration.Aws aws = given.aws();
        return new Configuration(
                given.clusterName(),
                given.domain(),
                given.kubernetes(),
                new Configuration.Aws(
                        aws.region(),
                        aws.vpcId(),
                        aws.vpcTags(),
                        Math.min(aws.maxAttempts(), MOST_ATTEMPTS),
                        aws.endpoints(),
                        aws.throttle()),
                given.workers(),
                given.http(),
                given.debug(),
                given.observeOnly());
    }
}
