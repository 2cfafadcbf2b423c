package dev.sluice.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallUrgencyTest {
    @ParameterizedTest
    @CsvSource({
        "RegisterTargets, TARGETS",
        "DeregisterTargets, TARGETS",
        "DescribeTargetHealth, TARGETS",
        "DescribeTags, OTHER",
        "ModifyRule, OTHER"
    })
    void isThatOfTargetsForWhatTheirLoopCalls(String operation, CallUrgency urgency) {
        assertThat(CallUrgency.of(operation)).isEqualTo(urgency);
    }
}
