package dev.sluice.core.naming;

import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.TagSettings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UserTagsTest {
    @Test
    void yieldToDefaultTagsUnlessTheGateIsOpen() {
        assertThat(tags(false).withDefaults(Map.of("team", "mine", "own", "1")))
                .isEqualTo(Map.of("team", "flag", "own", "1"));
        assertThat(tags(true).withDefaults(Map.of("team", "mine"))).isEqualTo(Map.of("team", "mine"));
    }

    @Test
    void alwaysYieldOnCertificates() {
        assertThat(tags(true).withWinningDefaults(Map.of("team", "mine"))).isEqualTo(Map.of("team", "flag"));
    }

    @Test
    void nameTheKeysThatOthersManage() {
        assertThat(tags(false).reserved(Map.of("theirs", "1", "own", "2"))).containsExactly("theirs");
    }

    private static UserTags tags(boolean low) {
        return new UserTags(someSettings()
                .withTags(new TagSettings(new TreeMap<>(Map.of("team", "flag")), new TreeSet<>(Set.of("theirs"))))
                .withGates(FeatureGates.of(Map.of(FeatureGate.ENABLE_DEFAULT_TAGS_LOW_PRIORITY, low))));
    }
}
