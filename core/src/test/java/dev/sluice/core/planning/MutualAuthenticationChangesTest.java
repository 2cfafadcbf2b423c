package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is sent for a listener that asks clients for certificates in another way than is wanted. Told as mode, trust
 * store, whether expired certificates pass, and whether CA names are advertised; a dash is what is not said.
 */
class MutualAuthenticationChangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            normal   |                       | verify arn false off | unchanged
            normal   |                       |                      | unchanged
            normal   | off                   |                      | unchanged
            normal   | off                   | off                  | unchanged
            normal   | off                   | verify arn false off | off
            normal   | passthrough           |                      | passthrough
            normal   | passthrough           | off                  | passthrough
            normal   | passthrough           | passthrough          | unchanged
            normal   | verify arn false -    | passthrough          | verify arn false -
            enhanced |                       | verify arn false off | off - - -
            enhanced |                       | off                  | unchanged
            enhanced |                       |                      | unchanged
            enhanced | off                   | verify arn false off | off
            enhanced | verify arn false -    | verify arn false off | unchanged
            """)
    void whatIsNotWantedIsTurnedOffInEnhancedModeOnly(
            String mode, @Nullable String desired, @Nullable String held, String sent) {
        requireSent(mode.equals("enhanced"), desired, held, sent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verify arn false -   | verify arn false off   | unchanged
            verify arn false off | verify arn false off   | unchanged
            verify arn false -   | verify arn - -         | unchanged
            verify arn false on  | verify arn false off   | verify arn false on
            verify arn false -   | verify arn false on    | verify arn false -
            verify arn true -    | verify arn false off   | verify arn true -
            verify arn false -   | verify arn true off    | verify arn false -
            verify arn false -   | verify other false off | verify arn false -
            passthrough          | passthrough - false -  | unchanged
            passthrough          | passthrough - - off    | unchanged
            """)
    void whatAwsFillsUpIsNoDifferenceAndAnythingElseIsOneCall(String desired, String held, String sent) {
        requireSent(false, desired, held, sent);
    }

    private static void requireSent(boolean enhanced, @Nullable String desired, @Nullable String held, String sent) {
        GivenListener wanted = GivenListener.of("HTTPS").asking(wanted(desired));
        GivenListener found =
                GivenListener.of("HTTPS").asking(Optional.ofNullable(held).map(MutualAuthenticationChangesTest::told));
        GivenListener request = GivenListener.of("HTTPS").asking(wanted(sent));

        assertThat(new PlannerWorld()
                        .with(Map.of(FeatureGate.ENHANCED_DEFAULT_BEHAVIOR, enhanced))
                        .wanting(List.of(PlannerWorld.wantedBalancer(), wanted.wanted()))
                        .holding(PlannerWorld.found(PlannerWorld.foundBalancerState(), found.found()))
                        .steps())
                .isEqualTo(sent.equals("unchanged") ? List.of() : List.of(request.modification()));
    }

    /** Models hold an empty trust store, not none, where the mode alone is said. */
    private static Optional<MutualAuthentication> wanted(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(each -> each.contains(" ")
                        ? told(each)
                        : new MutualAuthentication(each, Optional.of(""), Optional.empty(), Optional.empty()));
    }

    private static MutualAuthentication told(String text) {
        String[] words = (text + " - - -").split(" ", -1);
        return new MutualAuthentication(words[0], said(words[1]), said(words[2]).map(Boolean::valueOf), said(words[3]));
    }

    private static Optional<String> said(String word) {
        return Optional.of(word).filter(each -> !each.equals("-"));
    }
}
