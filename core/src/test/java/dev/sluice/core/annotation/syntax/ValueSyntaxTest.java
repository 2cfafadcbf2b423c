package dev.sluice.core.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.annotation.json.JsonForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueSyntaxTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "t", "T", "TRUE", "true", "True"})
    void sixSpellingsAreTrue(String raw) {
        assertThat(ValueSyntax.bool().parse("k", raw)).isEqualTo(new ParsedValue.Valid<>(true));
        assertThat(ValueSyntax.tolerantBool().parse("k", raw)).isEqualTo(new ParsedValue.Valid<>(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "f", "F", "FALSE", "false", "False"})
    void sixSpellingsAreFalse(String raw) {
        assertThat(ValueSyntax.bool().parse("k", raw)).isEqualTo(new ParsedValue.Valid<>(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "tRUE", " true", "2"})
    void anythingElseIsNoBooleanButCountsAsFalseWhereThatIsTolerated(String raw) {
        assertThat(ValueSyntax.bool().parse("k", raw))
                .isEqualTo(new ParsedValue.Invalid<>("failed to parse bool annotation, k: " + raw
                        + ": strconv.ParseBool: parsing \"" + raw + "\": invalid syntax"));
        assertThat(ValueSyntax.tolerantBool().parse("k", raw)).isEqualTo(new ParsedValue.Valid<>(false));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "+5,5", "-5,-5", "007,7", "2147483647,2147483647", "-2147483648,-2147483648"})
    void integersAreDecimal(String raw, int value) {
        assertThat(ValueSyntax.int32().parse("k", raw)).isEqualTo(new ParsedValue.Valid<>(value));
        assertThat(ValueSyntax.int64().parse("k", raw)).isEqualTo(new ParsedValue.Valid<>((long) value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1 ", "0x1", "1_0", "1.0", "1e1", "--1", "+", "\u0661"})
    void nothingElseIsAnInteger(String raw) {
        assertThat(ValueSyntax.int32().parse("k", raw))
                .isEqualTo(new ParsedValue.Invalid<>("failed to parse int32 annotation, k: " + raw
                        + ": strconv.ParseInt: parsing \"" + raw + "\": invalid syntax"));
        assertThat(ValueSyntax.int64().parse("k", raw)).isInstanceOf(ParsedValue.Invalid.class);
    }

    @Test
    void integersHaveTheirRange() {
        assertThat(ValueSyntax.int32().parse("k", "2147483648"))
                .isEqualTo(new ParsedValue.Invalid<>("failed to parse int32 annotation, k: 2147483648:"
                        + " strconv.ParseInt: parsing \"2147483648\": value out of range"));
        assertThat(ValueSyntax.int64().parse("k", "2147483648")).isEqualTo(new ParsedValue.Valid<>(2147483648L));
        assertThat(ValueSyntax.int64().parse("k", "9223372036854775808"))
                .isEqualTo(new ParsedValue.Invalid<>("failed to parse int64 annotation, k: 9223372036854775808:"
                        + " strconv.ParseInt: parsing \"9223372036854775808\": value out of range"));
    }

    @Test
    void listsAreTrimmedAndEmptyItemsLeftOut() {
        assertThat(ValueSyntax.list().parse("k", " a, b ,,\u00a0c\t,"))
                .isEqualTo(new ParsedValue.Valid<>(List.of("a", "b", "c")));
        assertThat(ValueSyntax.list().parse("k", "")).isEqualTo(new ParsedValue.Valid<>(List.of()));
    }

    @Test
    void aWordMustBeOneOfThoseKnown() {
        ValueSyntax<String> syntax = ValueSyntax.oneOf("unknown size: %s", "small", "large");

        assertThat(syntax.parse("k", "small")).isEqualTo(new ParsedValue.Valid<>("small"));
        assertThat(syntax.parse("k", "Small")).isEqualTo(new ParsedValue.Invalid<>("unknown size: Small"));
        assertThat(syntax.allowed()).isEqualTo("small, large");
        assertThat(syntax.allowing("sizes").allowed()).isEqualTo("sizes");
    }

    @Test
    void aStringIsTakenAsItIs() {
        assertThat(ValueSyntax.string().parse("k", " x ")).isEqualTo(new ParsedValue.Valid<>(" x "));
    }

    @Test
    void jsonSaysKeyValueAndWhatIsWrong() {
        assertThat(ValueSyntax.json("a number", JsonForm.int32()).parse("key", "\"%v%\""))
                .isEqualTo(new ParsedValue.Invalid<>(
                        "failed to parse json annotation, key: \"%v%\": cannot read string as 32 bit integer"));
        assertThat(ValueSyntax.json("a map", JsonForm.map(JsonForm.int32())).parse("key", "{\"a\":1}"))
                .isEqualTo(new ParsedValue.Valid<>(Map.of("a", 1)));
    }
}
