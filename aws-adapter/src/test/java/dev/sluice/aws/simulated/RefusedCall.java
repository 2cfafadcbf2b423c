package dev.sluice.aws.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.port.PortException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Rows of a table of calls that AWS refuses: what is wrong, the error code, words of the message, the call. */
public final class RefusedCall {
    private final List<DynamicTest> rows = new ArrayList<>();

    public RefusedCall row(String what, String code, String words, Consumer<Lab> call) {
        rows.add(dynamicTest(what, () -> requireRefusal(code, words, call)));
        return this;
    }

    public Stream<DynamicTest> tests() {
        return rows.stream();
    }

    /** The call fails, and AWS holds what it held before the last call. */
    private static void requireRefusal(String code, String words, Consumer<Lab> call) {
        Lab lab = Lab.usual();
        List<World> worlds = new ArrayList<>();
        lab.aws().calls().keepWith(worlds::add);

        assertThatThrownBy(() -> call.accept(lab))
                .isInstanceOfSatisfying(
                        PortException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code))
                .hasMessageContaining(words);
        assertThat(lab.aws().calls().log().entries().getLast().outcome()).isEqualTo(code);
        if (!worlds.isEmpty()) {
            assertThat(lab.aws().world()).isEqualTo(worlds.getLast());
        }
    }
}
