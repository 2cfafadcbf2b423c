package dev.sluice.core.annotation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cluster.PortReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormTest {
    private static final JsonField<String> NAME = JsonField.of("serviceName", JsonForm.text());
    private static final JsonField<Optional<Integer>> WEIGHT =
            JsonField.of("weight", JsonForm.optional(JsonForm.int32()));
    private static final JsonField<List<String>> VALUES = JsonField.of("values", JsonForm.list(JsonForm.text()));
    private static final JsonForm<Thing> THING = JsonForm.object(
            fields -> new Thing(fields.get(NAME), fields.get(WEIGHT), fields.get(VALUES)), NAME, WEIGHT, VALUES);
    private static final JsonField<Optional<Thing>> INNER = JsonField.of("inner", JsonForm.optional(THING));
    private static final JsonField<List<Thing>> ITEMS = JsonField.of("items", JsonForm.list(THING));
    private static final JsonForm<Outer> OUTER =
            JsonForm.object(fields -> new Outer(fields.get(INNER), fields.get(ITEMS)), INNER, ITEMS);

    private record Thing(String name, Optional<Integer> weight, List<String> values) {}

    private record Outer(Optional<Thing> inner, List<Thing> items) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"serviceName\":\"a\"}|a",
                "{\"SERVICENAME\":\"a\"}|a",
                "{\"serviceName\":\"a\",\"ServiceName\":\"b\"}|b",
                "{\"ServiceName\":\"b\",\"serviceName\":\"a\"}|a",
                "{\"\u017ferviceName\":\"long s\"}|long s",
                "{\"serviceName\":\"a\",\"serviceName\":null}|a",
                "{\"serviceName\":\"a\",\"other\":{\"serviceName\":[1,{}]}}|a",
                "{\"serviceName\":\"\\ud800x\"}|\uFFFDx",
                "{\"serviceName\":\"\\ud83d\\ude00\"}|\uD83D\uDE00",
            })
    void aFieldIsFoundInAnyCaseAndTheLastOneWins(String json, String name) throws JsonException {
        assertThat(JsonForm.read(THING, json).name()).isEqualTo(name);
    }

    @Test
    void absenceAndNullAreTheZeroValue() throws JsonException {
        Thing zero = new Thing("", Optional.empty(), List.of());

        assertThat(JsonForm.read(THING, "{}")).isEqualTo(zero);
        assertThat(JsonForm.read(THING, " null ")).isEqualTo(zero);
        assertThat(JsonForm.read(THING, "{\"serviceName\":null,\"weight\":null,\"values\":null}"))
                .isEqualTo(zero);
        assertThat(JsonForm.read(JsonForm.list(THING), "[null]")).containsExactly(zero);
        assertThat(JsonForm.read(JsonForm.list(THING), "null")).isEmpty();
        assertThat(JsonForm.read(JsonForm.map(JsonForm.int32()), "{\"a\":null}"))
                .isEqualTo(Map.of("a", 0));
        assertThat(JsonForm.read(JsonForm.map(JsonForm.int32()), "null")).isEmpty();
    }

    @Test
    void aGivenValueIsNotAbsentEvenIfItIsZero() throws JsonException {
        assertThat(JsonForm.read(THING, "{\"weight\":0}").weight()).contains(0);
        assertThat(JsonForm.read(OUTER, "{\"inner\":{}}").inner()).contains(new Thing("", Optional.empty(), List.of()));
        assertThat(JsonForm.read(JsonForm.optional(JsonForm.bool()), "false")).contains(false);
    }

    @Test
    void aRepeatedObjectKeepsWhatTheLaterOneDoesNotMention() throws JsonException {
        Outer read = JsonForm.read(
                OUTER, "{\"inner\":{\"serviceName\":\"a\",\"weight\":1},\"INNER\":{\"weight\":2,\"values\":[\"x\"]}}");

        assertThat(read.inner()).contains(new Thing("a", Optional.of(2), List.of("x")));
    }

    @Test
    void nullTakesARepeatedOptionalValueBack() throws JsonException {
        assertThat(JsonForm.read(OUTER, "{\"inner\":{\"weight\":1},\"inner\":null}")
                        .inner())
                .isEmpty();
        assertThat(JsonForm.read(THING, "{\"values\":[\"a\"],\"values\":null}").values())
                .isEmpty();
    }

    @Test
    void aRepeatedArrayIsDecodedElementByElementAndTakesTheLaterLength() throws JsonException {
        Outer read = JsonForm.read(
                OUTER,
                "{\"items\":[{\"serviceName\":\"a\",\"weight\":1},{\"serviceName\":\"b\"}],"
                        + "\"items\":[{\"weight\":2}]}");

        assertThat(read.items()).containsExactly(new Thing("a", Optional.of(2), List.of()));
    }

    @Test
    void aRepeatedMapAddsNamesAndReplacesValuesWhole() throws JsonException {
        JsonForm<Map<String, Thing>> form = fields(JsonForm.map(THING));

        assertThat(JsonForm.read(form, "{\"a\":{\"serviceName\":\"x\",\"weight\":1},\"A\":{},\"a\":{\"weight\":2}}"))
                .isEqualTo(Map.of(
                        "A",
                        new Thing("", Optional.empty(), List.of()),
                        "a",
                        new Thing("", Optional.of(2), List.of())));
    }

    private static JsonForm<Map<String, Thing>> fields(JsonForm<? extends Map<String, Thing>> form) {
        return new JsonForm<>() {
            @Override
            public JsonValue over(JsonValue earlier, JsonValue later) throws JsonException {
                return form.over(earlier, later);
            }

            @Override
            public Map<String, Thing> read(JsonValue decoded) {
                return form.read(decoded);
            }
        };
    }

    @Test
    void aPortIsANumberOrAText() throws JsonException {
        assertThat(JsonForm.read(JsonForm.port(), "80")).isEqualTo(PortReference.of(80));
        assertThat(JsonForm.read(JsonForm.port(), "\"80\"")).isEqualTo(PortReference.of("80"));
        assertThat(JsonForm.read(JsonForm.optional(JsonForm.port()), "null")).isEmpty();
        assertThat(JsonForm.read(JsonForm.port(), "null")).isEqualTo(PortReference.of(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"serviceName\":1}",
                "{\"serviceName\":true}",
                "{\"weight\":\"1\"}",
                "{\"weight\":1.0}",
                "{\"weight\":1e1}",
                "{\"weight\":2147483648}",
                "{\"weight\":-2147483649}",
                "{\"values\":{}}",
                "{\"values\":[1]}",
                "[]",
                "\"\"",
            })
    void nothingIsCoerced(String json) {
        assertThatThrownBy(() -> JsonForm.read(THING, json))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("cannot read");
    }

    @Test
    void aMismatchSaysWhere() {
        assertThatThrownBy(() -> JsonForm.read(OUTER, "{\"items\":[{},{\"Weight\":\"x\"}]}"))
                .hasMessage("items: [1]: weight: cannot read string as 32 bit integer");
        assertThatThrownBy(() -> JsonForm.read(JsonForm.map(JsonForm.bool()), "{\"a\":1}"))
                .hasMessage("a: cannot read number 1 as bool");
        assertThatThrownBy(() -> JsonForm.read(JsonForm.map(JsonForm.bool()), "[null]"))
                .hasMessage("cannot read array as object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\"}", "[1,]", "{}x", "{} {}", "01", "nul", "'a'", "[NaN]", "\uFEFF{}"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonForm.read(THING, text)).isInstanceOf(JsonException.class);
    }
}
