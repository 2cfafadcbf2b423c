package dev.sluice.k8s.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.write.EventSeries.Event;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventSeriesTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final EventSeries series = new EventSeries();

    @Test
    void keepsTheNameOfAnEventThatComesAgain() {
        EventSeries.Series first = series.next(event("why"), NOON).orElseThrow();
        EventSeries.Series second =
                series.next(event("why"), NOON.plusSeconds(9)).orElseThrow();

        assertThat(second).isEqualTo(new EventSeries.Series(first.name(), NOON, 2));
    }

    @Test
    void beginsANewSeriesForAnotherMessage() {
        EventSeries.Series first = series.next(event("why"), NOON).orElseThrow();
        EventSeries.Series other =
                series.next(event("because"), NOON.plusNanos(1)).orElseThrow();

        assertThat(other.count()).isEqualTo(1);
        assertThat(other.name()).isNotEqualTo(first.name());
    }

    @Test
    void letsAnObjectSayTwentyFiveThingsAtOnceAndThenOneInFiveMinutes() {
        for (int i = 0; i < 25; i++) {
            assertThat(series.next(event("message " + i), NOON)).isPresent();
        }

        assertThat(series.next(event("one more"), NOON)).isEmpty();
        Instant later = NOON.plus(Duration.ofMinutes(5));
        assertThat(series.next(event("one more"), later)).isPresent();
        assertThat(series.next(event("and more"), later)).isEmpty();
    }

    @Test
    void anEventThatComesAgainAndAgainIsCutDownAndLeavesRoomForAnother() {
        for (int i = 0; i < 26; i++) {
            assertThat(series.next(event("why"), NOON)).isPresent();
        }

        assertThat(series.next(event("why"), NOON)).isEmpty();
        assertThat(series.next(event("because"), NOON)).isPresent();
        Instant later = NOON.plus(Duration.ofMinutes(5));
        assertThat(series.next(event("why"), later).orElseThrow().count()).isEqualTo(27);
        assertThat(series.next(event("why"), later)).isEmpty();
    }

    @Test
    void beginsANewSeriesForAnObjectThatWasMadeAgainUnderTheSameName() {
        EventSeries.Series first = series.next(event("why"), NOON).orElseThrow();
        EventSeries.Series other =
                series.next(eventOf("second-uid", "why"), NOON.plusNanos(1)).orElseThrow();

        assertThat(other.count()).isEqualTo(1);
        assertThat(other.name()).isNotEqualTo(first.name());
    }

    private static Event event(String message) {
        return eventOf("first-uid", message);
    }

    private static Event eventOf(String uid, String message) {
        Subject subject = new Subject("Ingress", new ObjectKey("shop", "web"));
        return new Event(subject, uid, EventSink.Type.WARNING, "FailedBuildModel", message);
    }
}
