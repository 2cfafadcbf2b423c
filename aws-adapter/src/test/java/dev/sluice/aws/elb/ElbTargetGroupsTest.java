package dev.sluice.aws.elb;

import static dev.sluice.aws.wire.WireAws.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.port.TargetGroups;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ElbTargetGroupsTest {
    private static final HealthCheck GRPC = new HealthCheck(
            Optional.of(PortReference.of("traffic-port")),
            Optional.of("HTTP"),
            Optional.of("/health"),
            Optional.of(new HealthCheck.Matcher.GrpcCode("0-5")),
            OptionalInt.of(15),
            OptionalInt.of(5),
            OptionalInt.of(2),
            OptionalInt.of(3));
    private static final String ANSWER = """
            <TargetGroups><member>
              <TargetGroupArn>arn:tg</TargetGroupArn><TargetGroupName>tg</TargetGroupName><TargetType>ip</TargetType>
              <Port>8080</Port><Protocol>HTTP</Protocol><ProtocolVersion>GRPC</ProtocolVersion>
              <IpAddressType>ipv6</IpAddressType><VpcId>vpc-1</VpcId><TargetControlPort>3000</TargetControlPort>
              <HealthCheckEnabled>true</HealthCheckEnabled><HealthCheckPort>traffic-port</HealthCheckPort>
              <HealthCheckProtocol>HTTP</HealthCheckProtocol><HealthCheckPath>/health</HealthCheckPath>
              <Matcher><GrpcCode>0-5</GrpcCode></Matcher><HealthCheckIntervalSeconds>15</HealthCheckIntervalSeconds>
              <HealthCheckTimeoutSeconds>5</HealthCheckTimeoutSeconds><HealthyThresholdCount>2</HealthyThresholdCount>
              <UnhealthyThresholdCount>3</UnhealthyThresholdCount>
              <LoadBalancerArns><member>arn:lb</member></LoadBalancerArns>
            </member></TargetGroups>
            """;

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final TargetGroups targetGroups = AWS.ports().targetGroups();

    @Test
    void readsAllThatAnAnswerSays() {
        AWS.answer("DescribeTargetGroups", ANSWER);

        assertThat(targetGroups.describeByName("tg"))
                .containsExactly(new ElbTargetGroup(
                        new Arn("arn:tg"),
                        "tg",
                        "ip",
                        8080,
                        "HTTP",
                        Optional.of("GRPC"),
                        "ipv6",
                        "vpc-1",
                        GRPC,
                        OptionalInt.of(3000),
                        List.of(new Arn("arn:lb"))));
        assertThat(AWS.requests("DescribeTargetGroups")).containsExactly(form("Names.member.1", "tg"));
    }

    @Test
    void createsWithTheHealthCheckAndAllThatDiffersFromAwsDefaults() {
        AWS.answer("CreateTargetGroup", ANSWER);

        targetGroups.create(farFromDefaults(), "vpc-1", Desired.tags("k", "v"));

        assertThat(AWS.requests("CreateTargetGroup"))
                .containsExactly(form(
                        "Name", "tg",
                        "TargetType", "ip",
                        "Port", "8080",
                        "Protocol", "HTTP",
                        "ProtocolVersion", "GRPC",
                        "IpAddressType", "ipv6",
                        "TargetControlPort", "3000",
                        "VpcId", "vpc-1",
                        "HealthCheckEnabled", "true",
                        "HealthCheckPort", "traffic-port",
                        "HealthCheckProtocol", "HTTP",
                        "HealthCheckPath", "/health",
                        "Matcher.GrpcCode", "0-5",
                        "HealthCheckIntervalSeconds", "15",
                        "HealthCheckTimeoutSeconds", "5",
                        "HealthyThresholdCount", "2",
                        "UnhealthyThresholdCount", "3",
                        "Tags.member.1.Key", "k",
                        "Tags.member.1.Value", "v"));
    }

    @Test
    void leavesOutTheAddressTypeThatIsTheDefaultAndAHealthCheckThatIsNotWanted() {
        AWS.answer("CreateTargetGroup", ANSWER);

        targetGroups.create(Desired.targetGroup("tg", 80), "vpc-1", Desired.tags("k", "v"));

        assertThat(AWS.requests("CreateTargetGroup"))
                .containsExactly(form(
                        "Name", "tg",
                        "TargetType", "instance",
                        "Port", "80",
                        "Protocol", "HTTP",
                        "ProtocolVersion", "HTTP1",
                        "VpcId", "vpc-1",
                        "Tags.member.1.Key", "k",
                        "Tags.member.1.Value", "v"));
    }

    @Test
    void setsTheWholeHealthCheck() {
        AWS.answer("ModifyTargetGroup", ANSWER);

        targetGroups.modifyHealthCheck(new Arn("arn:tg"), GRPC);

        assertThat(AWS.requests("ModifyTargetGroup"))
                .containsExactly(form(
                        "TargetGroupArn", "arn:tg",
                        "HealthCheckEnabled", "true",
                        "HealthCheckPort", "traffic-port",
                        "HealthCheckProtocol", "HTTP",
                        "HealthCheckPath", "/health",
                        "Matcher.GrpcCode", "0-5",
                        "HealthCheckIntervalSeconds", "15",
                        "HealthCheckTimeoutSeconds", "5",
                        "HealthyThresholdCount", "2",
                        "UnhealthyThresholdCount", "3"));
    }

    private static TargetGroup farFromDefaults() {
        TargetGroup plain = Desired.targetGroup("tg", 8080, Optional.of(GRPC));
        return new TargetGroup(
                plain.id(),
                "tg",
                "ip",
                8080,
                "HTTP",
                Optional.of("GRPC"),
                "ipv6",
                Optional.of(GRPC),
                OptionalInt.of(3000),
                plain.attributes(),
                plain.tags(),
                List.of());
    }
}
