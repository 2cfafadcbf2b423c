package dev.sluice.it.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.inventory.Details;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** When attributes are looked up in AWS, and when not. */
class AttributeLooksTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Arn BALANCER = new Arn("arn:aws:elasticloadbalancing:::loadbalancer/app/web/1");
    private static final Map<String, String> WANTED = Map.of("idle_timeout.timeout_seconds", "75");
    private static final Map<String, String> HELD = Map.of("idle_timeout.timeout_seconds", "60");

    private final Details details =
            new Details(SimulatedAws.example(Simulation.immediate(CLOCK)).cloud(), CLOCK);
    private int looks;

    @Test
    void whatIsWantedFromTheStartIsLookedUp() {
        assertThat(attributesFor(WANTED)).isEqualTo(HELD);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void whatWasNotWantedUntilNowIsWrittenWithoutALook() {
        assertThat(attributesFor(Map.of())).isEmpty();
        assertThat(attributesFor(WANTED)).isEmpty();
        assertThat(looks).isZero();
    }

    @Test
    void theNextComparisonLooksIfNothingWasWritten() {
        attributesFor(Map.of());
        attributesFor(WANTED);

        assertThat(attributesFor(WANTED)).isEqualTo(HELD);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void whatIsWrittenIsRememberedAndStillVerified() {
        attributesFor(Map.of());
        attributesFor(WANTED);
        details.attributesSet(BALANCER, WANTED);

        assertThat(attributesFor(WANTED)).isEqualTo(HELD);
        assertThat(looks).isEqualTo(1);
        assertThat(attributesFor(Map.of("idle_timeout.timeout_seconds", "90"))).isEqualTo(HELD);
        assertThat(looks).isEqualTo(1);
    }

    private Map<String, String> attributesFor(Map<String, String> wanted) {
        return details.attributes(BALANCER, wanted, this::look);
    }

    private SortedMap<String, String> look(Arn arn) {
        looks++;
        return new TreeMap<>(HELD);
    }
}
