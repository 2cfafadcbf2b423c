package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.given.Given;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.Ref;
import dev.sluice.core.observe.ObservedListener;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
            String protocol, String wantedPolicy, String foundPolicy, String expected) {
        Listener wanted = wanted(protocol, List.of(), wantedPolicy, List.of(), Optional.empty());
        ObservedListener found = found("HTTP", List.of(), foundPolicy, List.of(), Optional.empty());

        assertThat(steps(wanted, found, Given.someSettings()))
                .isEqualTo(expected.equals("changed") ? List.of(modify(wanted)) : List.of());
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
        Listener wanted = wanted("HTTPS", List.of(), null, words(desired), Optional.empty());
        ObservedListener found = found("HTTPS", List.of(), null, words(held), Optional.empty());
        Listener request = wanted("HTTPS", List.of(), null, words(sent), Optional.empty());

        assertThat(steps(wanted, found, settings(mode)))
                .isEqualTo(sent.equals("unchanged") ? List.of() : List.of(modify(request)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            normal   |             | verify      | unchanged
            normal   |             |             | unchanged
            normal   | off         |             | unchanged
            normal   | off         | off         | unchanged
            normal   | off         | verify      | off
            normal   | passthrough |             | passthrough
            normal   | passthrough | off         | passthrough
            normal   | passthrough | passthrough | unchanged
            normal   | verify      | passthrough | verify
            enhanced |             | verify      | off
            enhanced |             | off         | unchanged
            enhanced |             |             | unchanged
            enhanced | off         | verify      | off
            enhanced | verify      | verify      | unchanged
            """)
    void mutualAuthenticationThatIsNotWantedIsTurnedOffInEnhancedModeOnly(
            String mode, String desired, String held, String sent) {
        Listener wanted = wanted("HTTPS", List.of(), null, List.of(), authentication(desired));
        ObservedListener found = found("HTTPS", List.of(), null, List.of(), authentication(held));
        Listener request = wanted("HTTPS", List.of(), null, List.of(), authentication(sent));

        assertThat(steps(wanted, found, settings(mode)))
                .isEqualTo(sent.equals("unchanged") ? List.of() : List.of(modify(request)));
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
        List<ListenerCertificate> held = new ArrayList<>();
        held.add(new ListenerCertificate(standing, true));
        words(extra).forEach(arn -> held.add(new ListenerCertificate(arn, false)));
        Listener wanted = wanted("HTTPS", words(desired), "policy-1", List.of(), Optional.empty());
        ObservedListener found = found("HTTPS", held, "policy-1", List.of(), Optional.empty());

        assertThat(steps(wanted, found, Given.someSettings()).stream()
                        .map(ListenerChangesTest::text)
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("; ")));
    }

    private static String text(Step step) {
        return switch (step) {
            case ListenerStep.AddCertificate(Ref listener, Ref.Literal(String arn)) -> "add " + arn;
            case ListenerStep.RemoveCertificate(Ref listener, String arn) -> "remove " + arn;
            case Step other -> other.action();
        };
    }

    private static List<Step> steps(Listener wanted, ObservedListener found, ControllerSettings settings) {
        return new PlannerWorld()
                .with(settings)
                .wanting(List.of(PlannerWorld.wantedBalancer(), wanted))
                .holding(PlannerWorld.found(PlannerWorld.foundBalancerState(), found))
                .steps();
    }

    /** What is sent names the load balancer that the listener is on. */
    private static Step modify(Listener request) {
        return new ListenerStep.ModifyListener(
                PlannerWorld.LISTENER,
                new Listener(
                        request.id(),
                        Ref.literal(PlannerWorld.BALANCER.value()),
                        request.port(),
                        request.protocol(),
                        request.defaultActions(),
                        request.certificates(),
                        request.sslPolicy(),
                        request.alpnPolicy(),
                        request.mutualAuthentication(),
                        request.attributes(),
                        request.tags(),
                        request.origins()));
    }

    private static ControllerSettings settings(String mode) {
        ControllerSettings plain = Given.someSettings();
        return new ControllerSettings(
                plain.identity(),
                plain.tags(),
                plain.network(),
                plain.ingress(),
                plain.addOns(),
                plain.targets(),
                plain.deploy(),
                FeatureGates.of(Map.of(FeatureGate.ENHANCED_DEFAULT_BEHAVIOR, mode.equals("enhanced"))));
    }

    private static Listener wanted(
            String protocol,
            List<String> certificates,
            @Nullable String policy,
            List<String> alpn,
            Optional<MutualAuthentication> authentication) {
        return new Listener(
                Listener.albListener(80),
                Ref.to(LoadBalancer.ALB),
                80,
                protocol,
                List.of(),
                certificates.stream().map(Ref::literal).toList(),
                Optional.ofNullable(policy),
                alpn,
                authentication,
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
    }

    private static ObservedListener found(
            String protocol,
            List<ListenerCertificate> certificates,
            @Nullable String policy,
            List<String> alpn,
            Optional<MutualAuthentication> authentication) {
        ElbListener state = new ElbListener(
                PlannerWorld.LISTENER,
                PlannerWorld.BALANCER,
                80,
                protocol,
                List.of(),
                certificates.stream().limit(1).map(ListenerCertificate::arn).toList(),
                Optional.ofNullable(policy),
                alpn,
                authentication);
        return new ObservedListener(
                state, PlannerWorld.tags(Listener.albListener(80)), new TreeMap<>(), certificates, List.of());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<MutualAuthentication> authentication(@Nullable String mode) {
        return Optional.ofNullable(mode)
                .map(each -> new MutualAuthentication(
                        each,
                        each.equals("verify") ? Optional.of("arn:store") : Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
