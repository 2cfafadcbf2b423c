package dev.sluice.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.port.PortException.Kind;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.problem.ProblemCode;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortExceptionTest {
    @Test
    void onlyInputThatIsRefusedIsTheAuthorsToMend() {
        Set<Kind> ofUsers = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (failed(kind).blame() == Blame.USER) {
                ofUsers.add(kind);
            }
        }

        assertThat(ofUsers).containsExactly(Kind.INVALID);
    }

    @Test
    void aFullQuotaIsBlamedAsTheProblemOfThatNameIs() {
        assertThat(failed(Kind.LIMIT).blame()).isEqualTo(ProblemCode.QUOTA_EXCEEDED.blame());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noFailedCallIsABugOfOurs(Kind kind) {
        assertThat(failed(kind).blame()).isNotEqualTo(Blame.BUG);
    }

    private static PortException failed(Kind kind) {
        return new PortException(kind, "CreateRule", "Refused", "no");
    }
}
