package dev.sluice.core.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringMapSyntaxTest {
    static Stream<Arguments> maps() {
        return Stream.of(
                arguments("a=1, b = 2", Map.of("a", "1", "b", "2")),
                arguments("a=", Map.of("a", "")),
                arguments("a=x\\,y,b=2", Map.of("a", "x,y", "b", "2")),
                arguments("a==", Map.of("a", "=")),
                arguments("a=1,", Map.of("a", "1,")),
                arguments("a=1, ", Map.of("a", "1,")),
                arguments("", Map.of()),
                arguments("a\\=b=c", Map.of("a", "b=c")),
                arguments("a=b\\\\c,d=e\\", Map.of("a", "b\\c", "d", "e\\")),
                arguments("a=1,a=2", Map.of("a", "2")),
                arguments("\u00a0a = 1 ", Map.of("a", "1")));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void pairsStandBetweenCommas(String raw, Map<String, String> expected) {
        assertThat(ValueSyntax.map().parse("k", raw)).isEqualTo(new ParsedValue.Valid<>(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", ",a=1", "a=1,,b=2", "a=x,y", "a", "=v", " =v", "a=1,b,c=2"})
    void aPairWithoutKeyOrEqualsSignIsAnError(String raw) {
        assertThat(ValueSyntax.map().parse("k", raw))
                .isEqualTo(new ParsedValue.Invalid<>("failed to parse stringMap annotation, k: " + raw));
    }
}
