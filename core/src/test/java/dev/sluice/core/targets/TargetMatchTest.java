package dev.sluice.core.targets;

import static dev.sluice.core.given.Given.aPod;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.targets.endpoint.Endpoint.PodEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TargetMatchTest {
    private static final List<String> STATES =
            List.of("initial", "healthy", "unhealthy", "unused", "unavailable", "", "draining", "unhealthy.draining");

    @Test
    void tellsQuicTargetsApartByServerId() {
        TargetHealth registered = new TargetHealth(
                new Target("10.0.0.1", 443, Optional.of("all"), Optional.of("0xab")), "healthy", "", "");

        assertThat(TargetMatch.of(List.of(endpoint("10.0.0.1", Optional.of("0xab"))), List.of(registered))
                        .isComplete())
                .isTrue();
        assertThat(TargetMatch.of(List.of(endpoint("10.0.0.1", Optional.empty())), List.of(registered))
                        .isComplete())
                .isFalse();
    }

    @RepeatedTest(100)
    void putsEveryEndpointAndEveryStayingTargetInExactlyOnePlace(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<PodEndpoint> endpoints = new ArrayList<>();
        List<TargetHealth> targets = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            endpoints.add(endpoint("10.0.0." + random.nextInt(20), Optional.empty()));
            String state = STATES.get(random.nextInt(STATES.size()));
            targets.add(new TargetHealth(Target.of("10.0.0." + i, 443), state, "", ""));
        }

        TargetMatch<PodEndpoint> match = TargetMatch.of(endpoints, targets);

        Set<String> wanted = endpoints.stream().map(PodEndpoint::identifier).collect(toCollection(TreeSet::new));
        Set<String> staying = targets.stream()
                .filter(target -> !target.state().endsWith("draining"))
                .map(target -> target.target().identifier())
                .collect(toCollection(TreeSet::new));
        assertThat(match.matched().stream().map(matched -> matched.endpoint().identifier()))
                .containsExactlyElementsOf(intersection(wanted, staying));
        assertThat(match.newEndpoints().stream().map(PodEndpoint::identifier))
                .containsExactlyElementsOf(difference(wanted, staying));
        assertThat(match.surplusTargets().stream().map(target -> target.target().identifier()))
                .containsExactlyElementsOf(difference(staying, wanted));
    }

    private static Set<String> intersection(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> rest = new TreeSet<>(one);
        rest.removeAll(other);
        return rest;
    }

    private static PodEndpoint endpoint(String ip, Optional<String> serverId) {
        return new PodEndpoint(aPod("shop/" + ip, ip).build(), ip, 443, serverId);
    }
}
