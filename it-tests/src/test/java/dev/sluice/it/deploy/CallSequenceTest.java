package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exactly which actions AWS is asked for, one after the other, when a group comes, stays, changes and goes. */
class CallSequenceTest {
    private static final String GROUP = "shop";

    private final GroupLab lab = new GroupLab();
    private final List<String> creation = new ArrayList<>();

    @BeforeEach
    void create() {
        lab.cluster.with(
                Given.aService("shop/cart").build(), Given.aService("shop/api").build());
        creation.addAll(callsFor(web().routing("", "/cart", "cart")));
    }

    @Test
    void creationLooksOnceAtEachKindAndReadsBackNothingButTheTagsOfWhatItMade() {
        assertThat(creation)
                .containsExactly(
                        "DescribeSecurityGroups",
                        "DescribeLoadBalancers",
                        "DescribeSubnets",
                        "DescribeAvailabilityZones",
                        "CreateSecurityGroup",
                        "DescribeSecurityGroups",
                        "DescribeTargetGroups",
                        "CreateSecurityGroup",
                        "AuthorizeSecurityGroupIngress",
                        "CreateTargetGroup",
                        "CreateLoadBalancer",
                        "DescribeTags",
                        "CreateListener",
                        "CreateListener",
                        "AddListenerCertificates",
                        "CreateRule");
    }

    @Test
    void aGroupThatIsAsWantedIsOnlyLookedAt() {
        assertThat(callsFor(web().routing("", "/cart", "cart")))
                .containsExactly("DescribeListeners", "DescribeRules", "DescribeRules", "DescribeLoadBalancers");
    }

    @Test
    void muchLaterEverythingIsLookedAtAgain() {
        lab.clock.advance(Duration.ofMinutes(25));

        assertThat(callsFor(web().routing("", "/cart", "cart")))
                .containsExactly(
                        "DescribeLoadBalancers",
                        "DescribeTags",
                        "DescribeSecurityGroups",
                        "DescribeTargetGroups",
                        "DescribeTags",
                        "DescribeListeners",
                        "DescribeRules",
                        "DescribeRules",
                        "DescribeListenerCertificates",
                        "DescribeTags");
    }

    @Test
    void anAttributeIsOneMoreCall() {
        assertThat(writes(web().routing("", "/cart", "cart")
                        .annotated("load-balancer-attributes", "idle_timeout.timeout_seconds=30")))
                .containsExactly("ModifyLoadBalancerAttributes");
    }

    @Test
    void aPathBeforeOthersMovesThemInOneCallAndRetagsThem() {
        assertThat(writes(web().routing("", "/api", "api").routing("", "/cart", "cart")))
                .containsExactly("CreateTargetGroup", "SetRulePriorities", "AddTags", "CreateRule");
    }

    @Test
    void anotherServiceBehindAPathRewritesItsRuleBeforeTheOldTargetGroupGoes() {
        assertThat(writes(web().routing("", "/cart", "api")))
                .containsExactly("CreateTargetGroup", "ModifyRule", "DeleteTargetGroup");
    }

    @Test
    void anotherProtocolOfTheBackendReplacesTheTargetGroup() {
        assertThat(writes(web().routing("", "/cart", "cart").annotated("backend-protocol", "HTTPS")))
                .containsExactly("CreateTargetGroup", "ModifyRule", "DeleteTargetGroup");
    }

    @Test
    void anotherSchemeReplacesTheLoadBalancerAndKeepsTheTargetGroup() {
        assertThat(writes(web().routing("", "/cart", "cart").annotated("scheme", "internet-facing")))
                .containsExactly(
                        "DeleteLoadBalancer",
                        "CreateLoadBalancer",
                        "CreateListener",
                        "CreateListener",
                        "AddListenerCertificates",
                        "CreateRule");
    }

    @Test
    void deletionTakesTheLoadBalancerFirstAndSecurityGroupsLast() {
        assertThat(callsFor(GroupLab.leaving(web().routing("", "/cart", "cart"), GROUP)))
                .containsExactly(
                        "DeleteLoadBalancer", "DeleteTargetGroup", "DeleteSecurityGroup", "DeleteSecurityGroup");
    }

    @Test
    void deletionBySomebodyElseIsMadeUpForByACreation() {
        lab.aws.cloud().loadBalancers().delete(lab.loadBalancers().getFirst().arn());
        lab.takeCalls();
        lab.clock.advance(Duration.ofMinutes(1));

        assertThat(writes(web().routing("", "/cart", "cart")))
                .containsExactly(
                        "CreateLoadBalancer",
                        "CreateListener",
                        "CreateListener",
                        "AddListenerCertificates",
                        "CreateRule");
    }

    private List<String> writes(GivenIngress changed) {
        return callsFor(changed).stream()
                .filter(action -> !action.startsWith("Describe"))
                .toList();
    }

    private List<String> callsFor(GivenIngress changed) {
        lab.cluster.with(changed.build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        return lab.takeCalls();
    }

    private static GivenIngress web() {
        return Given.anIngress("shop/web")
                .inGroup(GROUP)
                .annotated("listen-ports", "[{\"HTTP\":80},{\"HTTPS\":443}]")
                .annotated("ssl-redirect", "443")
                .annotated(
                        "certificate-arn",
                        "arn:aws:acm:us-west-2:111122223333:certificate/00000000-0000-4000-8000-00000000000a");
    }
}
