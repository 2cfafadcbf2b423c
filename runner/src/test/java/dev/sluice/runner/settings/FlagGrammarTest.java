package dev.sluice.runner.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.settings.FeatureGate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagGrammarTest {

    @ParameterizedTest
    @CsvSource({
        "10h0m0s,PT10H",
        "90s,PT1M30S",
        "250ms,PT0.25S",
        "1.5h,PT1H30M",
        "16m40s,PT16M40S",
        "0,PT0S",
        "-2s,PT-2S"
    })
    void readsDurationsAsGoWritesThem(String text, Duration expected) {
        assertThat(FlagGrammar.duration(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "1 h", "1d", "1h-2m", "999999999h"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> FlagGrammar.duration(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is no duration (expected: such as 90s or 10h0m0s)");
    }

    @Test
    void repeatedMapsMergeAndRepeatedListsAppend() {
        FlagValues values = FlagValues.parse(Map.of(
                "default-tags", List.of("team=web,cost=1", "cost=2"), "external-managed-tags", List.of("a,b", "c")));

        assertThat(values.value(IngressFlags.DEFAULT_TAGS)).isEqualTo(Map.of("team", "web", "cost", "2"));
        assertThat(values.value(IngressFlags.EXTERNAL_MANAGED_TAGS)).containsExactly("a", "b", "c");
    }

    @Test
    void valuesInQuotesMayHoldCommas() {
        FlagValues values = FlagValues.parse(Map.of("default-tags", List.of("\"note=a,b \"\"c\"\"\",x=y")));

        assertThat(values.value(IngressFlags.DEFAULT_TAGS)).isEqualTo(Map.of("note", "a,b \"c\"", "x", "y"));
    }

    @Test
    void laterGatesWinAndBlanksAroundThemDoNotCount() {
        FlagValues values = FlagValues.parse(
                Map.of("feature-gates", List.of("EnableRGTAPI=true, ALBSingleSubnet = true ,", "EnableRGTAPI=false")));

        assertThat(values.value(IngressFlags.FEATURE_GATES))
                .isEqualTo(Map.of(FeatureGate.ENABLE_RGT_API, false, FeatureGate.ALB_SINGLE_SUBNET, true));
    }

    @Test
    void everyTextThatCannotBeReadIsNamed() {
        assertThatThrownBy(() ->
                        FlagValues.parse(Map.of("feature-gates", List.of("Nope=true"), "sync-period", List.of("soon"))))
                .isInstanceOf(InvalidFlagsException.class)
                .hasMessage("invalid argument \"Nope=true\" for \"--feature-gates\" flag: unknown feature: Nope\n"
                        + "invalid argument \"soon\" for \"--sync-period\" flag: "
                        + "\"soon\" is no duration (expected: such as 90s or 10h0m0s)");
    }
}
