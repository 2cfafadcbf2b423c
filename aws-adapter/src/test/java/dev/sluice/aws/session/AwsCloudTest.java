package dev.sluice.aws.session;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.sluice.aws.wire.WireAws.ec2;
import static dev.sluice.aws.wire.WireAws.ec2Error;
import static dev.sluice.aws.wire.WireAws.error;
import static dev.sluice.aws.wire.WireAws.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.aws.AwsCloud;
import dev.sluice.aws.wire.HandClock;
import dev.sluice.aws.wire.HeardCalls;
import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

class AwsCloudTest {
    private static final String METADATA = "/latest/meta-data/";

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    @Test
    void takesRegionAndVpcFromFlagsWithoutACall() {
        try (AwsCloud cloud = open(AWS.settings(), Map.of("AWS_REGION", "eu-west-1"))) {
            assertThat(cloud.region()).isEqualTo("us-west-2");
            assertThat(cloud.vpcId()).isEqualTo("vpc-1");
        }
        assertThat(AWS.logged()).isEmpty();
    }

    @Test
    void prefersTheDefaultRegionOfTheEnvironment() {
        AwsSettings settings = without(AWS.settings(), Optional.empty(), Optional.of("vpc-1"), Map.of());

        try (AwsCloud cloud =
                open(settings, Map.of("AWS_REGION", "eu-west-1", "AWS_DEFAULT_REGION", "ap-southeast-2"))) {
            assertThat(cloud.region()).isEqualTo("ap-southeast-2");
        }
    }

    @Test
    void asksTheInstanceForRegionAndVpc() {
        token();
        metadata("/latest/dynamic/instance-identity/document", "{\"region\":\"eu-central-1\"}");
        metadata(METADATA + "mac", "0a:1b");
        metadata(METADATA + "network/interfaces/macs/0a:1b/vpc-id", "vpc-7");

        try (AwsCloud cloud = open(without(AWS.settings(), Optional.empty(), Optional.empty(), Map.of()), Map.of())) {
            assertThat(cloud.region()).isEqualTo("eu-central-1");
            assertThat(cloud.vpcId()).isEqualTo("vpc-7");
        }
        assertThat(AWS.logged())
                .isNotEmpty()
                .allSatisfy(
                        request -> assertThat(request.getHeader("User-Agent")).doesNotContain("elbv2.k8s.aws"));
    }

    @Test
    void saysWhatToSetWhenTheInstanceTellsNoRegion() {
        AwsSettings settings = without(AWS.settings(), Optional.empty(), Optional.of("vpc-1"), Map.of());

        PortException failure = catchThrowableOfType(
                PortException.class, () -> open(settings, Map.of("AWS_EC2_METADATA_DISABLED", "true")));

        assertThat(failure)
                .hasMessage(
                        "failed to introspect region from EC2Metadata, specify --aws-region instead if EC2Metadata is"
                                + " unavailable: get identity document metadata: AWS_EC2_METADATA_DISABLED is set");
    }

    @Test
    void findsTheVpcByAllItsTags() {
        AWS.answers("DescribeVpcs", ec2("DescribeVpcs", "<vpcSet><item><vpcId>vpc-9</vpcId></item></vpcSet>"));

        try (AwsCloud cloud = open(byTags(), Map.of())) {
            assertThat(cloud.vpcId()).isEqualTo("vpc-9");
        }
        assertThat(AWS.requests("DescribeVpcs"))
                .containsExactly(form(
                        "Filter.1.Name", "tag:env",
                        "Filter.1.Value.1", "test",
                        "Filter.2.Name", "tag:team",
                        "Filter.2.Value.1", "shop"));
    }

    @Test
    void namesTagsThatNoVpcOrSeveralCarry() {
        AWS.answers("DescribeVpcs", ec2("DescribeVpcs", "<vpcSet/>"));
        assertThat(refused(byTags(), Map.of()))
                .hasMessage("failed to get VPC ID: no VPC exists with tags map[env:test team:shop]");

        AWS.answers(
                "DescribeVpcs",
                ec2(
                        "DescribeVpcs",
                        "<vpcSet><item><vpcId>vpc-1</vpcId></item><item><vpcId>vpc-2</vpcId></item></vpcSet>"));
        assertThat(refused(byTags(), Map.of()))
                .hasMessage("failed to get VPC ID: multiple VPCs exist with tags map[env:test team:shop]");
    }

    @Test
    void saysWhyTagsCouldNotBeLookedUp() {
        AWS.answers("DescribeVpcs", error(400, "InvalidParameterValue", "bad filter"));

        assertThat(refused(byTags(), Map.of()))
                .hasMessageStartingWith("failed to get VPC ID: failed to fetch VPC ID with tags: ");
    }

    @Test
    void fallsBackToTheInstanceThatTheNodeIsNamedAfter() {
        AWS.answers(
                "DescribeInstances",
                ec2(
                        "DescribeInstances",
                        "<reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><vpcId>vpc-8</vpcId>"
                                + "</item></instancesSet></item></reservationSet>"));
        AwsSettings settings = without(AWS.settings(), Optional.of("us-west-2"), Optional.empty(), Map.of());

        try (AwsCloud cloud = open(settings, Map.of("AWS_EC2_METADATA_DISABLED", "true", "NODENAME", "i-1"))) {
            assertThat(cloud.vpcId()).isEqualTo("vpc-8");
        }
    }

    @Test
    void refusesSeveralInstancesUnderTheNodesName() {
        String instance = "<item><instanceId>i-1</instanceId><vpcId>vpc-8</vpcId></item>";
        AWS.answers(
                "DescribeInstances",
                ec2(
                        "DescribeInstances",
                        "<reservationSet><item><instancesSet>" + instance + instance
                                + "</instancesSet></item></reservationSet>"));
        AwsSettings settings = without(AWS.settings(), Optional.of("us-west-2"), Optional.empty(), Map.of());

        assertThat(refused(settings, Map.of("AWS_EC2_METADATA_DISABLED", "true", "NODENAME", "i-1")))
                .hasMessageEndingWith(", found more than one instance with instance ID \"i-1\"]");
    }

    @Test
    void saysWhyTheNodesInstanceCouldNotBeLookedUp() {
        AWS.answers("DescribeInstances", ec2Error(400, "InvalidInstanceID.NotFound", "no such instance"));
        AwsSettings settings = without(AWS.settings(), Optional.of("us-west-2"), Optional.empty(), Map.of());

        assertThat(refused(settings, Map.of("AWS_EC2_METADATA_DISABLED", "true", "NODENAME", "i-1")))
                .hasMessageEndingWith(", failed to describe instance \"i-1\": no such instance]");
    }

    @Test
    void doesNotTakeEveryNodesNameForAnInstance() {
        AwsSettings settings = without(AWS.settings(), Optional.of("us-west-2"), Optional.empty(), Map.of());

        assertThat(refused(settings, Map.of("AWS_EC2_METADATA_DISABLED", "true", "NODENAME", "ip-10-0-0-1")))
                .hasMessage(
                        "failed to get VPC ID: failed to fetch VPC ID from instance metadata: error in fetching vpc id"
                                + " through ec2 metadata: get mac metadata: AWS_EC2_METADATA_DISABLED is set");
        assertThat(AWS.logged()).isEmpty();
    }

    @Test
    void tellsBothFailuresWhenTheNodeHelpsNeither() {
        AWS.answers("DescribeInstances", ec2("DescribeInstances", "<reservationSet/>"));
        AwsSettings settings = without(AWS.settings(), Optional.of("us-west-2"), Optional.empty(), Map.of());

        assertThat(refused(settings, Map.of("AWS_EC2_METADATA_DISABLED", "true", "NODENAME", "i-1")))
                .hasMessage(
                        "failed to get VPC ID: [failed to fetch VPC ID from instance metadata: error in fetching vpc id"
                                + " through ec2 metadata: get mac metadata: AWS_EC2_METADATA_DISABLED is set, found more than one"
                                + " reservation for instance \"i-1\"]");
    }

    @Test
    void saysWhatToCheckWhenNothingAnswers() {
        TreeMap<String, String> endpoints = new TreeMap<>(AWS.settings().endpoints());
        endpoints.put("EC2", "http://127.0.0.1:1");
        AwsSettings base = byTags();
        AwsSettings settings = new AwsSettings(
                base.clusterName(),
                base.version(),
                base.region(),
                base.vpcId(),
                base.vpcTags(),
                endpoints,
                base.throttle(),
                base.maxAttempts(),
                base.attemptTimeout());

        PortException failure = refused(settings, Map.of());

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure)
                .hasMessageContaining("EC2 gave no answer to DescribeVpcs")
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("--aws-api-endpoints");
    }

    @Test
    void saysWhatToSetWhenThereAreNoCredentials() {
        Surroundings plain = WireAws.surroundings(new HeardCalls(), new HandClock());
        Surroundings without =
                plain.withCredentials(AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create()));

        PortException failure = catchThrowableOfType(PortException.class, () -> AwsCloud.open(byTags(), without));

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure)
                .hasMessageStartingWith(
                        "failed to get VPC ID: failed to fetch VPC ID with tags: no AWS credentials found:")
                .hasMessageContaining("AWS_ACCESS_KEY_ID");
        assertThat(AWS.logged()).isEmpty();
    }

    private static PortException refused(AwsSettings settings, Map<String, String> environment) {
        return catchThrowableOfType(PortException.class, () -> open(settings, environment));
    }

    private static AwsCloud open(AwsSettings settings, Map<String, String> environment) {
        Surroundings plain = WireAws.surroundings(new HeardCalls(), new HandClock());
        return AwsCloud.open(
                settings,
                new Surroundings(new TreeMap<>(environment), plain.credentials(), plain.listener(), plain.clock()));
    }

    private static AwsSettings byTags() {
        return without(
                AWS.settings(), Optional.of("us-west-2"), Optional.empty(), Map.of("team", "shop", "env", "test"));
    }

    private static AwsSettings without(
            AwsSettings base, Optional<String> region, Optional<String> vpcId, Map<String, String> vpcTags) {
        return new AwsSettings(
                base.clusterName(),
                base.version(),
                region,
                vpcId,
                new TreeMap<>(vpcTags),
                base.endpoints(),
                base.throttle(),
                base.maxAttempts(),
                base.attemptTimeout());
    }

    private static void token() {
        AWS.server()
                .stubFor(put(urlEqualTo("/latest/api/token"))
                        .willReturn(aResponse()
                                .withHeader("X-Aws-Ec2-Metadata-Token-Ttl-Seconds", "21600")
                                .withBody("token")));
    }

    private static void metadata(String path, String body) {
        AWS.server().stubFor(get(urlEqualTo(path)).willReturn(aResponse().withBody(body)));
    }
}
