package dev.sluice.runner.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingCatalogueTest {
    private static final Set<String> TAKES_ANY_TEXT = Set.of("string");

    static List<Setting<?>> settings() {
        return SettingCatalogue.all().toList();
    }

    @Test
    void namesAreUnique() {
        assertThat(SettingCatalogue.all().map(Setting::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyFlagHasADefaultThatItsOwnTypeReads(Setting<?> setting) {
        assertThat(FlagValues.parse(Map.of()).value(setting))
                .isEqualTo(setting.type().parse(setting.defaultText()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyFlagRefusesNonsenseByName(Setting<?> setting) {
        if (TAKES_ANY_TEXT.contains(setting.type().name())) {
            assertThat(FlagValues.parse(Map.of(setting.name(), List.of("any text")))
                            .value(setting))
                    .isEqualTo("any text");
        } else {
            assertThatThrownBy(() -> FlagValues.parse(Map.of(setting.name(), List.of("\"no"))))
                    .isInstanceOf(InvalidFlagsException.class)
                    .hasMessageStartingWith("invalid argument \"\"no\" for \"--" + setting.name() + "\" flag: ");
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyFlagIsDocumentedInOneSentence(Setting<?> setting) {
        assertThat(setting.documentation()).endsWith(".").doesNotContain("\n").hasSizeBetween(10, 160);
    }
}
