package dev.sluice.aws.simulated.file;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.Moment;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What AWS has not finished yet: the calls that are still to come and the time, nothing where both are past. */
final class Moments {
    private final UnaryOperator<Moment> remaining;

    /** {@code remaining} counts a moment's calls from now on. */
    Moments(UnaryOperator<Moment> remaining) {
        this.remaining = requireNonNull(remaining, "remaining");
    }

    static Moment read(NodeReader node, String key, String action) {
        return node.child(key)
                .map(child -> {
                    int calls = child.integer("calls", 0);
                    Instant time = child.optionalInstant("time").orElse(Instant.EPOCH);
                    return calls == 0 ? Moment.at(time) : new Moment(action, calls, time);
                })
                .orElse(Moment.past());
    }

    boolean isPast(Moment moment) {
        return remaining.apply(moment).equals(Moment.past());
    }

    NodeWriter write(Moment moment) {
        Moment left = remaining.apply(moment);
        NodeWriter writer = new NodeWriter();
        if (!left.equals(Moment.past())) {
            writer.number("calls", left.calls()).text("time", left.time().toString());
        }
        return writer;
    }
}
