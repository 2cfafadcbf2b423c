package dev.sluice.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.port.PortException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
    private final ManualClock clock = new ManualClock();
    private final Instant start = clock.instant();
    private final Retries retries = new Retries(clock);
    private int attempts;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXTRA_CERTIFICATES      | ListenerNotFound       | 3 | PT6S
            RULE_CREATION           | ListenerNotFound       | 3 | PT6S
            TARGET_GROUP_DELETION   | ResourceInUse          | 3 | PT6S
            SECURITY_GROUP_DELETION | DependencyViolation    | 3 | PT6S
            CERTIFICATE_DELETION    | ResourceInUseException | 3 | PT15S
            VALIDATION_RECORDS      | NoValidationRecords    | 3 | PT15S
            BINDING_OBSERVED        | NotObserved            | 3 | PT0.6S
            BINDING_DELETED         | StillPresent           | 3 | PT0.6S
            RULE_CREATION           | ListenerNotFound       | 0 | PT0S
            """)
    void whatFailsForNowIsTriedAgainUntilItSucceeds(Patience patience, String code, int failures, Duration waited) {
        retries.run(patience, () -> failFirst(failures, code));

        assertThat(attempts).isEqualTo(failures + 1);
        assertThat(Duration.between(start, clock.instant())).isEqualTo(waited);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXTRA_CERTIFICATES      | ListenerNotFound    | 11 | failed to update extra certificates on listener: \
            timed out waiting for the condition: not yet
            RULE_CREATION           | ListenerNotFound    | 11 | failed to create listener rule: \
            timed out waiting for the condition: not yet
            TARGET_GROUP_DELETION   | ResourceInUse       | 11 | failed to delete targetGroup: \
            timed out waiting for the condition: not yet
            SECURITY_GROUP_DELETION | DependencyViolation | 6  | failed to delete securityGroup: \
            timed out waiting for the condition: not yet
            CERTIFICATE_DELETION    | ResourceInUseException | 7 | waited too long for the ALB to release the \
            certificate: timed out waiting for the condition: not yet
            VALIDATION_RECORDS      | NoValidationRecords | 7  | failed to find validation records for AMAZON_ISSUED \
            certificate: timed out waiting for the condition: not yet
            BINDING_OBSERVED        | NotObserved         | 301 | timed out waiting for the condition: not yet
            BINDING_DELETED         | StillPresent        | 301 | failed to wait targetGroupBinding deletion: \
            timed out waiting for the condition: not yet
            """)
    void patienceEndsWithTheLastFailure(Patience patience, String code, int tries, String message) {
        assertThatExceptionOfType(PortException.class)
                .isThrownBy(() -> retries.run(patience, () -> failFirst(Integer.MAX_VALUE, code)))
                .withMessage(message);
        assertThat(attempts).isEqualTo(tries);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RULE_CREATION           | failed to create listener rule: not yet
            SECURITY_GROUP_DELETION | failed to delete securityGroup: not yet
            """)
    void anotherFailureIsFinalAtOnce(Patience patience, String message) {
        assertThatExceptionOfType(PortException.class)
                .isThrownBy(() -> retries.run(patience, () -> failFirst(1, "AccessDenied")))
                .withMessage(message);
        assertThat(attempts).isEqualTo(1);
    }

    private void failFirst(int failures, String code) {
        attempts++;
        if (attempts <= failures) {
            throw new PortException(PortException.Kind.IN_USE, "Any", code, "not yet");
        }
    }
}
