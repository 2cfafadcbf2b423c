package dev.sluice.aws.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleLimitsTest {
    @Test
    void printsTheDefaultsAsTheFlagTakesThem() {
        assertThat(ThrottleLimits.defaults().text())
                .isEqualTo("Elastic Load Balancing v2:^RegisterTargets|^DeregisterTargets=4:20,"
                        + "Elastic Load Balancing v2:^Describe.*=50:200,"
                        + "Elastic Load Balancing v2:^Modify.*=3:20,"
                        + "WAF Regional:^AssociateWebACL|DisassociateWebACL=0.5:1,"
                        + "WAF Regional:^GetWebACLForResource|ListResourcesForWebACL=1:1,"
                        + "WAFV2:^AssociateWebACL|DisassociateWebACL=0.5:1,"
                        + "WAFV2:^GetWebACLForResource|ListResourcesForWebACL=1:1");
    }

    @Test
    void readsBackWhatItPrints() {
        ThrottleLimits defaults = ThrottleLimits.defaults();

        assertThat(ThrottleLimits.none().with(defaults.text())).isEqualTo(defaults);
    }

    @Test
    void replacesAllLimitsOfAServiceThatIsNamed() {
        ThrottleLimits limits = ThrottleLimits.defaults().with("WAFV2:^Get=2.5:3,WAFV2:^List=1:1");

        assertThat(limits.limits())
                .filteredOn(limit -> limit.service().equals("WAFV2"))
                .containsExactly(new ThrottleLimit("WAFV2", "^Get", 2.5, 3), new ThrottleLimit("WAFV2", "^List", 1, 1));
    }

    @Test
    void keepsTheLimitsOfServicesThatAreNotNamed() {
        ThrottleLimits limits =
                ThrottleLimits.defaults().with("WAFV2:^Get=2.5:3").with("EC2:.*=1:1");

        assertThat(limits.limits())
                .extracting(ThrottleLimit::service)
                .containsExactlyInAnyOrder(
                        "EC2",
                        "Elastic Load Balancing v2",
                        "Elastic Load Balancing v2",
                        "Elastic Load Balancing v2",
                        "WAF Regional",
                        "WAF Regional",
                        "WAFV2");
    }

    @Test
    void looksForThePatternAnywhereInTheOperation() {
        ThrottleLimit limit = new ThrottleLimit("WAFV2", "^AssociateWebACL|DisassociateWebACL", 1, 1);

        assertThat(limit.concerns(new CallName("WAFV2", "DisassociateWebACL"))).isTrue();
        assertThat(limit.concerns(new CallName("WAFV2", "GetWebACL"))).isFalse();
        assertThat(limit.concerns(new CallName("WAF Regional", "DisassociateWebACL")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            EC2;                 EC2 must be formatted as serviceID:operationRegex=rate:burst
            EC2:a=1:2=3;         EC2:a=1:2=3 must be formatted as serviceID:operationRegex=rate:burst
            EC2=1:2;             EC2 must be formatted as serviceID:operationRegex
            EC2:a:b=1:2;         EC2:a:b must be formatted as serviceID:operationRegex
            EC2:a=1;             1 must be formatted as rate:burst
            EC2:a=1:2:3;         1:2:3 must be formatted as rate:burst
            EC2:(=1:2;           ( must be valid regex expression for operation
            EC2:a=x:2;           x must be valid float number as rate for operations per second
            EC2:a=1d:2;          1d must be valid float number as rate for operations per second
            EC2:a=1:x;           x must be valid integer as burst for operations
            EC2:a=1:2.5;         2.5 must be valid integer as burst for operations
            EC2:a=1:2,WAFV2;     WAFV2 must be formatted as serviceID:operationRegex=rate:burst
            """)
    void namesWhatIsWrong(String flag, String message) {
        assertThatThrownBy(() -> ThrottleLimits.defaults().with(flag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAnEmptyFlag() {
        assertThatThrownBy(() -> ThrottleLimits.defaults().with(""))
                .hasMessage(" must be formatted as serviceID:operationRegex=rate:burst");
    }
}
