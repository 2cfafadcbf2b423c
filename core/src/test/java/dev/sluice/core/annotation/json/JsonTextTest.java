package dev.sluice.core.annotation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.annotation.json.JsonValue.Array;
import dev.sluice.core.annotation.json.JsonValue.Bool;
import dev.sluice.core.annotation.json.JsonValue.Member;
import dev.sluice.core.annotation.json.JsonValue.Members;
import dev.sluice.core.annotation.json.JsonValue.Numeral;
import dev.sluice.core.annotation.json.JsonValue.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void keepsRepeatedNamesInOrderAndNumbersAsText() throws JsonException {
        assertThat(JsonText.read("{\"a\":1.50,\"a\":[true,null,\"x\"]}"))
                .isEqualTo(new Members(List.of(
                        new Member("a", new Numeral("1.50")),
                        new Member("a", new Array(List.of(new Bool(true), JsonValue.NULL, new Text("x")))))));
    }

    @Test
    void readsNestingAsDeepAsGoDoesAndNoDeeper() throws JsonException {
        assertThat(JsonText.read(nested(JsonText.MAX_DEPTH)).kind()).isEqualTo("array");
        assertThatThrownBy(() -> JsonText.read(nested(JsonText.MAX_DEPTH + 1))).isInstanceOf(JsonException.class);
    }

    @Test
    void readsNoMoreThanKubernetesWouldStore() {
        String long_ = "\"" + "x".repeat(JsonText.MAX_LENGTH) + "\"";

        assertThatThrownBy(() -> JsonText.read(long_)).hasMessage("text of 262146 characters (expected: up to 262144)");
    }

    @Test
    void saysWhereWhatIsNotClosedBegins() {
        assertThatThrownBy(() -> JsonText.read("{\"type\":\"forward\""))
                .hasMessage("Unexpected end-of-input: expected close marker for Object"
                        + " (start marker at line: 1, column: 1)");
        assertThatThrownBy(() -> JsonText.read("[1}"))
                .hasMessage("Unexpected close marker '}': expected ']' (for Array starting at line: 1, column: 1)");
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
