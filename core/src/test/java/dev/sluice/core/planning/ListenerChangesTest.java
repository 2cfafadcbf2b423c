package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Ref;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.settings.FeatureGate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent for a listener that is not as it is wanted. */
class ListenerChangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP  | policy-1 | policy-1 | unchanged
            HTTPS | policy-1 | policy-1 | changed
            HTTP  | policy-1 | policy-2 | changed
            HTTP  |          | policy-2 | unchanged
            """)
    void protocolAndAWantedPolicyAreSetRight(
            String protocol, @Nullable String wantedPolicy, String foundPolicy, String expected) {
        GivenListener wanted = GivenListener.of(protocol).withPolicy(Optional.ofNullable(wantedPolicy));
        GivenListener found = GivenListener.of("HTTP").withPolicy(Optional.of(foundPolicy));

        assertThat(world(wanted, found).steps())
                .isEqualTo(expected.equals("changed") ? List.of(wanted.modification()) : List.of());
    }

    @Test
    void anotherDefaultActionIsSetRight() {
        Action notFound = new Action.FixedResponse(Optional.of("text/plain"), Optional.empty(), "404");
        Action unavailable = new Action.FixedResponse(Optional.of("text/plain"), Optional.empty(), "503");
        GivenListener wanted = GivenListener.of("HTTP").doing(notFound);

        assertThat(world(wanted, GivenListener.of("HTTP").doing(notFound)).steps())
                .isEmpty();
        assertThat(world(wanted, GivenListener.of("HTTP").doing(unavailable)).steps())
                .containsExactly(wanted.modification());
        assertThat(world(wanted, GivenListener.of("HTTP").doing(notFound, unavailable))
                        .steps())
                .containsExactly(wanted.modification());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            normal   | ''          | HTTP2Only | unchanged
            normal   | ''          | None      | unchanged
            normal   | HTTP2Only   | ''        | HTTP2Only
            normal   | HTTP2Only   | HTTP2Only | unchanged
            normal   | None        | ''        | None
            enhanced | ''          | HTTP2Only | None
            enhanced | ''          | None      | unchanged
            enhanced | None        | ''        | unchanged
            enhanced | None        | HTTP2Only | None
            enhanced | HTTP2Only   | ''        | HTTP2Only
            enhanced | HTTP2Only   | HTTP1Only | HTTP2Only
            enhanced | HTTP2Only   | HTTP2Only | unchanged
            """)
    void alpnThatIsNotWantedIsTurnedOffInEnhancedModeOnly(String mode, String desired, String held, String sent) {
        GivenListener wanted = GivenListener.of("HTTPS").withAlpn(words(desired));
        GivenListener found = GivenListener.of("HTTPS").withAlpn(words(held));
        GivenListener request = GivenListener.of("HTTPS").withAlpn(words(sent));

        assertThat(world(wanted, found)
                        .with(Map.of(FeatureGate.ENHANCED_DEFAULT_BEHAVIOR, mode.equals("enhanced")))
                        .steps())
                .isEqualTo(sent.equals("unchanged") ? List.of() : List.of(request.modification()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A   | B | A B | ModifyListener; remove B
            B A | B | A B | ''
            B A | B | ''  | add A; add B
            B   | B | A B | remove A
            B A | A | A B | ModifyListener
            """)
    void theDefaultCertificateIsAnExtraOneToo(String desired, String standing, String extra, String expected) {
        List<ListenerCertificate> held = new ArrayList<>(certificates(extra));
        held.addFirst(new ListenerCertificate(standing, true));
        GivenListener wanted =
                GivenListener.of("HTTPS").with(certificates(desired)).withPolicy(Optional.of("policy-1"));
        GivenListener found = GivenListener.of("HTTPS").with(held).withPolicy(Optional.of("policy-1"));

        assertThat(world(wanted, found).steps().stream()
                        .map(ListenerChangesTest::text)
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("; ")));
    }

    @ParameterizedTest
    @CsvSource({"HTTP, true", "HTTPS, true", "TCP, true", "TLS, false"})
    void onlyWantedAttributesAreSetAndThoseOfTlsAreLeftAlone(String protocol, boolean set) {
        GivenListener wanted =
                GivenListener.of(protocol).withAttribute("a", "1").withAttribute("b", "2");
        GivenListener found = GivenListener.of(protocol)
                .withAttribute("a", "1")
                .withAttribute("b", "3")
                .withAttribute("c", "4");
        Step setting = new ListenerStep.SetListenerAttributes(
                Ref.literal(PlannerWorld.LISTENER.value()), new TreeMap<>(Map.of("b", "2")));

        assertThat(world(wanted, found).steps()).isEqualTo(set ? List.of(setting) : List.of());
    }

    @Test
    void aListenerOnAPortThatIsNotWantedGoesBeforeOthersCome() {
        PlannerWorld world = new PlannerWorld()
                .wanting(List.of(PlannerWorld.wantedBalancer(), PlannerWorld.wantedListener(8080)))
                .holding(PlannerWorld.found(
                        PlannerWorld.foundBalancerState(),
                        GivenListener.of("HTTP").found()));

        assertThat(world.actions()).containsExactly("DeleteListener", "CreateListener");
        assertThat(world.plan().tasks().getLast().after())
                .containsExactly(world.plan().tasks().getFirst().id());
    }

    private static String text(Step step) {
        return switch (step) {
            case ListenerStep.AddCertificate(Ref listener, Ref.Literal(String arn)) -> "add " + arn;
            case ListenerStep.RemoveCertificate(Ref listener, String arn) -> "remove " + arn;
            case Step other -> other.action();
        };
    }

    private static PlannerWorld world(GivenListener wanted, GivenListener found) {
        return new PlannerWorld()
                .wanting(List.of(PlannerWorld.wantedBalancer(), wanted.wanted()))
                .holding(PlannerWorld.found(PlannerWorld.foundBalancerState(), found.found()));
    }

    private static List<ListenerCertificate> certificates(String text) {
        return words(text).stream()
                .map(arn -> new ListenerCertificate(arn, false))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
