package dev.sluice.core.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.IpPermission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLabelsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elbv2.k8s.aws/targetGroupBinding=shared             | true",
                "team=a,elbv2.k8s.aws/targetGroupBinding=shared      | true",
                "note elbv2.k8s.aws/targetGroupBinding=shared        | true",
                "elbv2.k8s.aws/targetGroupBinding=shared note        | false",
                "elbv2.k8s.aws/targetGroupBinding=own                | false",
                "''                                                  | false",
            })
    void tellOurRulesFromOthers(String description, boolean ours) {
        IpPermission rule = new IpPermission("tcp", 80, 80, new IpPermission.Source.Group("sg-lb"), description);

        assertThat(RuleLabels.isShared(rule)).isEqualTo(ours);
    }
}
