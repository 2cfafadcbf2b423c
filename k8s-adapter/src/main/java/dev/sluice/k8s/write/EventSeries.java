package dev.sluice.k8s.write;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.EventSink;
import dev.sluice.core.problem.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which events are written, and how: the same event again only counts up, and an object that keeps having something new
 * to say is cut down, as Kubernetes' own recorder does it (25 at once, then one in five minutes). For one thread.
 */
final class EventSeries {
    private static final int BURST = 25;
    private static final Duration REFILL = Duration.ofMinutes(5);
    private static final int REMEMBERED = 4096;

    private final Map<Event, Series> written = new LinkedHashMap<>();
    private final Map<Subject, Budget> budgets = new HashMap<>();

    /** What an event says. */
    record Event(Subject subject, EventSink.Type type, String reason, String message) {
        Event {
            requireNonNull(subject, "subject");
            requireNonNull(type, "type");
            requireNonNull(reason, "reason");
            requireNonNull(message, "message");
        }
    }

    /** The object that stands for an event and its repetitions. */
    record Series(String name, Instant first, int count) {}

    /** The series that the event now belongs to, with {@code count} 1 for a new one; absent if there are too many. */
    Optional<Series> next(Event event, Instant now) {
        Budget budget = budgets.computeIfAbsent(event.subject(), subject -> new Budget(BURST, now));
        Budget refilled = budget.at(now);
        if (refilled.left() == 0) {
            budgets.put(event.subject(), refilled);
            return Optional.empty();
        }
        budgets.put(event.subject(), new Budget(refilled.left() - 1, refilled.since()));
        Series before = written.remove(event);
        Series series = before == null
                ? new Series(name(event, now), now, 1)
                : new Series(before.name(), before.first(), before.count() + 1);
        written.put(event, series);
        forgetOldest(now);
        return Optional.of(series);
    }

    /** Forgets a series that the API server no longer has, so that the event begins a new one. */
    void forget(Event event) {
        written.remove(event);
    }

    private void forgetOldest(Instant now) {
        if (written.size() > REMEMBERED) {
            written.remove(written.keySet().iterator().next());
        }
        if (budgets.size() > REMEMBERED) {
            budgets.values().removeIf(budget -> budget.at(now).left() == BURST);
        }
    }

    private static String name(Event event, Instant now) {
        long nanos = now.getEpochSecond() * 1_000_000_000L + now.getNano();
        return event.subject().key().name() + "." + Long.toHexString(nanos);
    }

    /** How many events an object may still have, and since when that is so. */
    private record Budget(int left, Instant since) {
        Budget at(Instant now) {
            long refills = Duration.between(since, now).dividedBy(REFILL);
            if (refills <= 0) {
                return this;
            }
            return new Budget((int) Math.min(BURST, left + refills), since.plus(REFILL.multipliedBy(refills)));
        }
    }
}
