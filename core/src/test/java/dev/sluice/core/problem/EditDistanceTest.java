package dev.sluice.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', scheme, 6",
        "scheme, scheme, 0",
        "shceme, scheme, 2",
        "schem, scheme, 1",
        "schemes, scheme, 1",
        "healtcheck-path, healthcheck-path, 1"
    })
    void countsTheLettersThatDiffer(String a, String b, int expected) {
        assertThat(EditDistance.between(a, b)).isEqualTo(expected);
        assertThat(EditDistance.between(b, a)).isEqualTo(expected);
    }
}
