package dev.sluice.core.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
    private static final String SPACES = "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2028\u2029\u202f\u205f\u3000";

    @Test
    void unicodesWhiteSpaceIsStrippedOnBothSides() {
        assertThat(WhiteSpace.strip(SPACES + "a b" + SPACES)).isEqualTo("a b");
        assertThat(WhiteSpace.strip(SPACES)).isEmpty();
        assertThat(WhiteSpace.stripTrailing(" a" + SPACES)).isEqualTo(" a");
    }

    @Test
    void whatOnlyLooksLikeSpaceStays() {
        assertThat(WhiteSpace.strip("\u200b\u001c")).isEqualTo("\u200b\u001c");
    }
}
