package dev.sluice.core.facts;

import static dev.sluice.core.given.Given.someFacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.given.GivenSubnet;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordedFactsTest {
    private final GivenFacts world = someFacts();
    private final RecordedFacts facts = new RecordedFacts(world);

    @Test
    void keepTheirAnswersWhateverChangesMeanwhile() {
        TagFilter all = new TagFilter(new TreeMap<>());
        int before = facts.findSubnets(all).size();
        assertThat(facts.backendSecurityGroup()).contains("sg-shared");
        assertThat(facts.webAclByName("edge")).isEmpty();

        world.with(GivenSubnet.inZone("c").id("subnet-new"));
        world.withoutBackendSecurityGroup();
        world.withWebAcl("edge", "arn:edge");

        assertThat(facts.findSubnets(all)).hasSize(before);
        assertThat(facts.backendSecurityGroup()).contains("sg-shared");
        assertThat(facts.webAclByName("edge")).isEmpty();
        assertThat(new RecordedFacts(world).findSubnets(all)).hasSize(before + 1);
    }

    @Test
    void keepRefusalsToo() {
        assertThatThrownBy(() -> facts.trustStores(List.of("corp"))).isInstanceOf(PortException.class);

        world.withTrustStore("corp", "arn:corp");

        assertThatThrownBy(() -> facts.trustStores(List.of("corp"))).isInstanceOf(PortException.class);
    }

    @Test
    void answerEveryQuestionAsTheirSourceDoes() {
        world.withSecurityGroup("sg-1", "web")
                .withTrustStore("corp", "arn:corp")
                .withTargetGroups("tg", List.of());
        StackId stack = StackId.explicit("g");

        assertThat(facts.subnets(List.of("subnet-prv-a"))).isEqualTo(world.subnets(List.of("subnet-prv-a")));
        assertThat(facts.routeTables()).isEqualTo(world.routeTables());
        assertThat(facts.zones(List.of("za"))).isEqualTo(world.zones(List.of("za")));
        assertThat(facts.securityGroups(List.of("sg-1"))).isEqualTo(world.securityGroups(List.of("sg-1")));
        assertThat(facts.securityGroupsByName(List.of("web"))).isEqualTo(world.securityGroupsByName(List.of("web")));
        assertThat(facts.loadBalancers(stack)).isEqualTo(world.loadBalancers(stack));
        assertThat(facts.issuedCertificates()).isEqualTo(world.issuedCertificates());
        assertThat(facts.trustStores(List.of("corp"))).isEqualTo(world.trustStores(List.of("corp")));
        assertThat(facts.targetGroupsByName("tg")).isEqualTo(world.targetGroupsByName("tg"));
    }

    @ParameterizedTest
    @EnumSource(PortException.Kind.class)
    void blameAwsForEveryRefusal(PortException.Kind kind) {
        Resolution<String> resolution = Resolution.ask(() -> {
            throw new PortException(kind, "DescribeSubnets", "Code", "because");
        });

        assertThat(resolution).isInstanceOfSatisfying(Resolution.Failed.class, failed -> {
            assertThat(failed.message()).isEqualTo("because");
            assertThat(failed.code())
                    .isIn(ProblemCode.AWS_RESOURCE_NOT_FOUND, ProblemCode.AWS_UNAVAILABLE, ProblemCode.QUOTA_EXCEEDED);
        });
    }
}
