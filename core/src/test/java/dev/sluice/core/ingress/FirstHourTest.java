package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.GivenSubnet.inZone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.GivenSubnet;
import dev.sluice.core.port.PortException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first Ingress in a VPC that is not ready for it. */
class FirstHourTest {
    private static final String ROLE = "kubernetes.io/role/internal-elb";

    private final Scenario scenario = Scenario.of(anIngress("shop/web")
                    .annotated("ip-address-type", "dualstack")
                    .routing("", "/", "web"))
            .facing(facts -> facts.withoutSubnets().withZoneType("id-zlax", "local-zone"));

    @Test
    void oneErrorListsEverySubnetWithItsRemedyAndEachRemedyShortensTheList() {
        has(candidate("a", 1), candidate("a", 2), inZone("b").id("subnet-3"));
        has(candidate("c", 4).tagged("kubernetes.io/cluster/green", "owned"));
        has(candidate("d", 5).freeAddresses(6), candidate("e", 6).withoutIpv6(), candidate("lax", 7));
        assertThat(start()).isEqualTo("subnets in multiple locales: [availability-zone local-zone]");
        assertThat(listed()).containsExactly("subnet-2", "subnet-3", "subnet-4", "subnet-5", "subnet-6", "subnet-7");

        has(inZone("lax").id("subnet-7"));
        assertThat(start()).isEqualTo("subnets count less than minimal required count: 1 < 2");
        assertThat(listed()).containsExactly("subnet-2", "subnet-3", "subnet-4", "subnet-5", "subnet-6");

        has(inZone("a").id("subnet-2"));
        assertThat(listed()).containsExactly("subnet-3", "subnet-4", "subnet-5", "subnet-6");

        has(candidate("d", 5).freeAddresses(8));
        assertThat(scenario.errors()).isEmpty();
    }

    @Test
    void theWholeListOfSixFitsIntoAnEvent() {
        for (String zone :
                List.of("us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d", "us-east-1e", "us-east-1f")) {
            has(inZone(zone)
                    .id("subnet-0123456789abcdef" + zone.charAt(zone.length() - 1))
                    .tagged(ROLE, "1")
                    .tagged("kubernetes.io/cluster/another-cluster", "owned"));
        }

        assertThat(scenario.errors())
                .singleElement()
                .satisfies(
                        text -> assertThat("Failed build model due to " + text).hasSizeLessThanOrEqualTo(1024));
    }

    @Test
    void theActionThatIsNotAllowedIsNamed() {
        scenario.facing(facts -> facts.refusingSubnets(new PortException(
                PortException.Kind.DENIED,
                "DescribeSubnets",
                "UnauthorizedOperation",
                "You are not authorized to perform this operation.")));

        assertThat(scenario.errors())
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/subnets: \"\": couldn't auto-discover"
                        + " subnets: failed to list subnets by role tag: You are not authorized to perform this"
                        + " operation. (allow the action DescribeSubnets in the IAM policy of these credentials)");
    }

    private void has(GivenSubnet... subnets) {
        Arrays.asList(subnets).forEach(subnet -> scenario.facing(facts -> facts.with(subnet)));
    }

    private static GivenSubnet candidate(String zone, int number) {
        return inZone(zone).id("subnet-" + number).tagged(ROLE, "1");
    }

    /** The error's first words after where it happened, which are upstream's. */
    private String start() {
        String text = scenario.errors().getFirst();
        return text.substring(text.indexOf("subnets: \"\": couldn't auto-discover subnets: ") + 45, text.indexOf(" ("));
    }

    private List<String> listed() {
        String text = scenario.errors().getFirst();
        String hint = text.substring(text.indexOf(" subnets usable; ") + 17);
        return Pattern.compile("subnet-\\d+")
                .matcher(hint)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
