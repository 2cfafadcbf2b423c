package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.core.given.Given;
import org.junit.jupiter.api.Test;

/** What an event tells of a load balancer that finds no subnets. */
class PlacementEventsTest {
    private static final String START = "Ingress shop/web WARNING FailedBuildModel: Failed build model due to Ingress"
            + " shop/web: alb.ingress.kubernetes.io/subnets: ";

    private final GroupLab lab = new GroupLab();

    @Test
    void oneEventTellsWhichSubnetIsInTheWayAndHowToMendIt() {
        lab.cluster.with(
                Given.aService("shop/web").build(),
                GroupLab.routing("shop/web", "shop", "web")
                        .annotated("subnets", "public-a, public-b, subnet-070750000000000aaa")
                        .build());

        lab.reconcile("shop");

        assertThat(lab.events.take())
                .containsExactly(START
                        + "\"public-a, public-b, subnet-070750000000000aaa\": multiple subnets in same Availability Zone"
                        + " us-west-2a: [subnet-070750000000000aaa subnet-070750000000000aaa] (2 of 3 subnets usable;"
                        + " subnet-070750000000000aaa (us-west-2a): listed twice, take it off the list once)");
    }

    @Test
    void oneEventNamesTheActionThatIsNotAllowed() {
        lab.aws.calls().inject(Faults.always("DescribeSubnets", Fault.Failure.DENY));
        lab.cluster.with(
                Given.aService("shop/web").build(),
                GroupLab.routing("shop/web", "shop", "web").build());

        lab.reconcile("shop");

        assertThat(lab.events.take())
                .containsExactly(START
                        + "\"\": couldn't auto-discover subnets: failed to list subnets by role tag: You are not"
                        + " authorized to perform this operation. (allow the action DescribeSubnets in the IAM policy of"
                        + " these credentials)");
    }
}
