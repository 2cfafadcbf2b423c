package dev.sluice.aws.session;

import static dev.sluice.aws.wire.WireAws.error;
import static dev.sluice.aws.wire.WireAws.form;
import static dev.sluice.aws.wire.WireAws.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.sluice.aws.wire.HandClock;
import dev.sluice.aws.wire.HeardCalls;
import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sts.StsClient;

class AssumedRolesTest {
    private static final String ROLE = "arn:aws:iam::2:role/targets";

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final Connections connections = Connections.open(AWS.settings().attemptTimeout());
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final AssumedRoles<String> roles = new AssumedRoles<>(
            new AwsClients(
                            AWS.settings(),
                            "us-west-2",
                            WireAws.surroundings(new HeardCalls(), new HandClock()),
                            connections)
                    .client(AwsService.STS, StsClient.class, StsClient::builder),
            "de mo/1",
            () -> now,
            credentials -> credentials.resolveCredentials().accessKeyId());

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void assumesTheRoleUnderTheClustersName() {
        AWS.answers("AssumeRole", session("key-1"));

        assertThat(roles.get(ROLE, "tenant")).isEqualTo("key-1");

        assertThat(AWS.requests("AssumeRole"))
                .containsExactly(form("RoleArn", ROLE, "RoleSessionName", "AWS-LBC-demo1", "ExternalId", "tenant"));
    }

    @Test
    void sendsNoExternalIdWhereThereIsNone() {
        AWS.answers("AssumeRole", session("key-1"));

        roles.get(ROLE, "");

        assertThat(AWS.requests("AssumeRole"))
                .containsExactly(form("RoleArn", ROLE, "RoleSessionName", "AWS-LBC-demo1"));
    }

    @Test
    void keepsASessionUntilThirtySecondsBeforeItsEnd() {
        AWS.answers("AssumeRole", session("key-1"), session("key-2"));
        roles.get(ROLE, "tenant");

        now = Instant.parse("2026-01-01T00:59:29Z");
        assertThat(roles.get(ROLE, "tenant")).isEqualTo("key-1");
        now = Instant.parse("2026-01-01T00:59:30Z");
        assertThat(roles.get(ROLE, "tenant")).isEqualTo("key-2");
    }

    @Test
    void neverSharesASessionBetweenExternalIds() {
        AWS.answers("AssumeRole", session("key-1"), session("key-2"));

        assertThat(roles.get(ROLE, "one")).isEqualTo("key-1");
        assertThat(roles.get(ROLE, "two")).isEqualTo("key-2");
    }

    @Test
    void forgetsAFailure() {
        AWS.answers(
                "AssumeRole",
                error(403, "AccessDenied", "not authorized to perform: sts:AssumeRole"),
                session("key-1"));

        PortException failure = catchThrowableOfType(PortException.class, () -> roles.get(ROLE, "tenant"));

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(roles.get(ROLE, "tenant")).isEqualTo("key-1");
    }

    @Test
    void assumesARoleOnceForAllWhoAskAtTheSameTime() throws InterruptedException, ExecutionException {
        AWS.answers("AssumeRole", session("key-1").withFixedDelay(100), session("key-2"));
        Callable<String> ask = () -> roles.get(ROLE, "tenant");

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers =
                    threads.invokeAll(Stream.generate(() -> ask).limit(8).toList());
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("key-1");
            }
        }
        assertThat(AWS.requests("AssumeRole")).hasSize(1);
    }

    @Test
    void cutsALongClusterName() {
        assertThat(AssumedRoles.sessionName("x".repeat(3000))).hasSize(2047).startsWith("AWS-LBC-xxx");
    }

    private static ResponseDefinitionBuilder session(String key) {
        return ok(
                "AssumeRole",
                "<Credentials><AccessKeyId>" + key + "</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>"
                        + "<SessionToken>token</SessionToken><Expiration>2026-01-01T01:00:00Z</Expiration></Credentials>");
    }
}
