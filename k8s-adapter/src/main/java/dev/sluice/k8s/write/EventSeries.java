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
 * Which events are written, and how: the same event again only counts up. The new events of one object are limited, and
 * so are the repetitions of one event, both as in Kubernetes' own recorder (25 at once, then one in five minutes). Each
 * event has an allowance of its own for repetitions, so that one that is repeated on and on does not take the place of
 * new ones. For one thread.
 */
final class EventSeries {
    private static final int BURST = 25;
    private static final Duration REFILL = Duration.ofMinutes(5);
    private static final int REMEMBERED = 4096;

    private final Map<Event, Written> written = new LinkedHashMap<>();
    private final Map<Subject, Budget> budgets = new HashMap<>();

    /**
     * What an event says.
     *
     * @param uid tells the object from others that have its name before or after it; empty if it is not known
     */
    record Event(Subject subject, String uid, EventSink.Type type, String reason, String message) {
        Event {
            requireNonNull(subject, "subject");
            requireNonNull(uid, "uid");
            requireNonNull(type, "type");
            requireNonNull(reason, "reason");
            requireNonNull(message, "message");
        }
    }

    /** The object that stands for an event and its repetitions. */
    record Series(String name, Instant first, int count) {
        private Series again() {
            return new Series(name, first, count + 1);
        }
    }

    /** The series that the event now belongs to, with {@code count} 1 for a new one; absent if there are too many. */
    Optional<Series> next(Event event, Instant now) {
        Written before = written.remove(event);
        Budget budget = before == null
                ? budgets.getOrDefault(event.subject(), Budget.full(now)).at(now)
                : before.repetitions().at(now);
        if (budget.left() == 0) {
            if (before != null) {
                written.put(event, before);
            }
            return Optional.empty();
        }
        Written next = before == null
                ? new Written(new Series(name(event, now), now, 1), Budget.full(now))
                : new Written(before.series().again(), budget.less());
        if (before == null) {
            budgets.put(event.subject(), budget.less());
        }
        written.put(event, next);
        forgetOldest(now);
        return Optional.of(next.series());
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

    /** A series, and how often its event may still come again. */
    private record Written(Series series, Budget repetitions) {}

    /** How many events there may still be, and since when that is so. */
    private record Budget(int left, Instant since) {
        static Budget full(Instant now) {
            return new Budget(BURST, now);
        }

        Budget less() {
            return new Budget(left - 1, since);
        }

        Budget at(Instant now) {
            long refills = Duration.between(since, now).dividedBy(REFILL);
            if (refills <= 0) {
                return this;
            }
            return new Budget((int) Math.min(BURST, left + refills), since.plus(REFILL.multipliedBy(refills)));
        }
    }
}
