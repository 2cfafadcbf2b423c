package dev.sluice.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownWarningsTest {
    private static final StackId SHOP = new StackId("shop", "web");
    private static final StackId OTHER = new StackId("", "other");

    private final KnownWarnings warnings = new KnownWarnings();

    @Test
    void areToldOnceForEachStack() {
        assertThat(warnings.newAmong(SHOP, List.of(about("a")))).containsExactly(about("a"));
        assertThat(warnings.newAmong(SHOP, List.of(about("a")))).isEmpty();
        assertThat(warnings.newAmong(OTHER, List.of(about("a")))).containsExactly(about("a"));
    }

    @Test
    void areToldAgainAfterTheyWereGone() {
        warnings.newAmong(SHOP, List.of(about("a"), about("b")));

        assertThat(warnings.newAmong(SHOP, List.of(about("b"), about("c")))).containsExactly(about("c"));
        assertThat(warnings.newAmong(SHOP, List.of(about("a"), about("b")))).containsExactly(about("a"));
        assertThat(warnings.newAmong(SHOP, List.of())).isEmpty();
        assertThat(warnings.newAmong(SHOP, List.of(about("b")))).containsExactly(about("b"));
    }

    private static Problem about(String value) {
        Subject ingress = new Subject("Ingress", new ObjectKey("shop", "web"));
        return Problem.warning(ProblemCode.INVALID_VALUE, ingress, "field", value, "odd");
    }
}
