package dev.sluice.aws.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * What is made under assumed roles, kept until shortly before the credentials expire. The external id is part of the
 * key. Threads that miss at once share one {@code AssumeRole}; failures are not kept. Safe for several threads.
 */
public final class AssumedRoles<T> {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final StsClient sts;
    private final String sessionName;
    private final InstantSource clock;
    private final Function<AwsCredentialsProvider, T> maker;
    private final Map<Role, Slot> slots = new ConcurrentHashMap<>();

    public AssumedRoles(
            StsClient sts, String clusterName, InstantSource clock, Function<AwsCredentialsProvider, T> maker) {
        this.sts = sts;
        this.sessionName = sessionName(clusterName);
        this.clock = clock;
        this.maker = maker;
    }

    /** Throws {@link dev.sluice.core.port.PortException} if the role cannot be assumed. */
    public T get(String roleArn, String externalId) {
        Role role = new Role(roleArn, externalId);
        return slots.computeIfAbsent(role, key -> new Slot()).get(role);
    }

    /** The cluster's name without what STS refuses. */
    static String sessionName(String clusterName) {
        String name = "AWS-LBC-" + clusterName.replaceAll("[^a-zA-Z0-9=,.@\\-_]+", "");
        return name.substring(0, Math.min(name.length(), 2047));
    }

    private record Role(String arn, String externalId) {}

    /** The place of one role; whoever comes while it is being filled waits. */
    private final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable T value;
        private Instant staleAt = Instant.MIN;

        T get(Role role) {
            lock.lock();
            try {
                T known = value;
                return known != null && clock.instant().isBefore(staleAt) ? known : assume(role);
            } finally {
                lock.unlock();
            }
        }

        private T assume(Role role) {
            Credentials answer = sts.assumeRole(request -> {
                        request.roleArn(role.arn).roleSessionName(sessionName);
                        if (!role.externalId.isEmpty()) {
                            request.externalId(role.externalId);
                        }
                    })
                    .credentials();
            T made = maker.apply(StaticCredentialsProvider.create(AwsSessionCredentials.create(
                    answer.accessKeyId(), answer.secretAccessKey(), answer.sessionToken())));
            value = made;
            staleAt = answer.expiration().minus(MARGIN);
            return made;
        }
    }
}
