package dev.sluice.aws.session;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.call.CallClock;
import dev.sluice.aws.call.CallListener;
import dev.sluice.core.cluster.SortedMaps;
import java.util.SortedMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * What a session takes from the process around it: environment variables, the source of credentials, whoever wants to
 * hear of calls, and the clock of limits and retries.
 */
public record Surroundings(
        SortedMap<String, String> environment,
        AwsCredentialsProvider credentials,
        CallListener listener,
        CallClock clock) {
    public Surroundings {
        environment = SortedMaps.copyOf(environment);
        requireNonNull(credentials, "credentials");
        requireNonNull(listener, "listener");
        requireNonNull(clock, "clock");
    }

    /** This process's own, with the SDK's chain of credentials. */
    public static Surroundings ofProcess(CallListener listener) {
        return new Surroundings(
                SortedMaps.copyOf(System.getenv()),
                DefaultCredentialsProvider.builder().build(),
                listener,
                CallClock.system());
    }

    Surroundings withCredentials(AwsCredentialsProvider others) {
        return new Surroundings(environment, others, listener, clock);
    }
}
