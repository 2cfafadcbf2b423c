package dev.sluice.aws.elb;

import static dev.sluice.aws.wire.WireAws.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.port.Targets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ElbTargetsTest {
    private static final Arn GROUP = new Arn("arn:tg");
    private static final Target POD =
            new Target("10.0.0.5", 8080, Optional.of("all"), Optional.of("0xa1b2c3d4e5f60718"));

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final Targets targets = AWS.ports().targets().assuming("", "");

    @Test
    void registersWithZoneAndServerId() {
        AWS.answer("RegisterTargets", "");

        targets.register(GROUP, List.of(POD, Target.of("i-1", 30080)));

        assertThat(AWS.requests("RegisterTargets"))
                .containsExactly(form(
                        "TargetGroupArn", "arn:tg",
                        "Targets.member.1.Id", "10.0.0.5",
                        "Targets.member.1.Port", "8080",
                        "Targets.member.1.AvailabilityZone", "all",
                        "Targets.member.1.QuicServerId", "0xa1b2c3d4e5f60718",
                        "Targets.member.2.Id", "i-1",
                        "Targets.member.2.Port", "30080"));
    }

    @Test
    void looksHealthUpByIdAndPortAlone() {
        AWS.answer("DescribeTargetHealth", """
                <TargetHealthDescriptions><member>
                  <Target><Id>10.0.0.5</Id><Port>8080</Port><AvailabilityZone>all</AvailabilityZone></Target>
                  <TargetHealth><State>initial</State><Reason>Elb.RegistrationInProgress</Reason>
                    <Description>Target registration is in progress</Description></TargetHealth>
                </member></TargetHealthDescriptions>
                """);

        assertThat(targets.health(GROUP, List.of(POD)))
                .containsExactly(new TargetHealth(
                        new Target("10.0.0.5", 8080, Optional.of("all"), Optional.empty()),
                        "initial",
                        "Elb.RegistrationInProgress",
                        "Target registration is in progress"));
        assertThat(AWS.requests("DescribeTargetHealth"))
                .containsExactly(form(
                        "TargetGroupArn",
                        "arn:tg",
                        "Targets.member.1.Id",
                        "10.0.0.5",
                        "Targets.member.1.Port",
                        "8080"));
    }

    @Test
    void asksNothingForNoTargets() {
        assertThat(targets.health(GROUP, List.of())).isEmpty();

        assertThat(AWS.logged()).isEmpty();
    }
}
