package dev.sluice.aws.simulated.call;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.call.ErrorCodes;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Moment;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The gate to the simulated AWS. A call is counted, may be hit by a fault, and takes effect as a whole or not at all.
 * Calls happen one after the other, whatever thread they come from.
 */
public final class SimulatedCalls {
    /** The HTTP status of answers that refuse a call. */
    private static final int REFUSED = 400;

    private static final String INTERNAL = "The request processing has failed because of an unknown error.";

    private final CallLog log = new CallLog();
    private final InstantSource clock;
    private final Deque<Past> past = new ArrayDeque<>();
    private World world;
    private Faults faults = Faults.none();
    private Consumer<World> keeper = changed -> {};
    private boolean crashed;

    public SimulatedCalls(World world, InstantSource clock) {
        this.world = requireNonNull(world, "world");
        this.clock = requireNonNull(clock, "clock");
    }

    public CallLog log() {
        return log;
    }

    public synchronized World world() {
        return world;
    }

    /** From now on these faults hit, in place of earlier ones. */
    public synchronized void inject(Faults injected) {
        faults = requireNonNull(injected, "faults");
    }

    /** Hands every new world to {@code keeper} before the call that made it is answered. */
    public synchronized void keepWith(Consumer<World> newKeeper) {
        keeper = requireNonNull(newKeeper, "keeper");
    }

    /** Whether the calling process has died, whatever became of the {@link SimulatedCrash} on its way up. */
    public synchronized boolean isCrashed() {
        return crashed;
    }

    /** A new process calls after a {@link SimulatedCrash}; until then every call crashes. */
    public synchronized void restart() {
        crashed = false;
    }

    /** A call that only looks. {@code operation} throws {@link Refusal} for what AWS refuses. */
    public synchronized <T> T read(Service service, String action, Function<View, T> operation) {
        return attempt(service, action, operation::apply, false);
    }

    /** A call that may change something. {@code operation} throws {@link Refusal} for what AWS refuses. */
    public synchronized <T> T write(Service service, String action, Function<Draft, T> operation) {
        return attempt(service, action, operation, true);
    }

    /** Something happens in AWS that no call of this program has asked for. */
    public synchronized void happen(Consumer<Draft> event) {
        Draft draft = world.draft();
        event.accept(draft);
        become(draft.done());
    }

    /** A list that comes in pages, each of which is a call. */
    public synchronized <T> List<T> pages(
            Service service, String action, int pageSize, Function<View, List<T>> operation) {
        List<T> all = read(service, action, operation);
        for (int from = pageSize; from < all.size(); from += pageSize) {
            int first = from;
            read(service, action, view -> first);
        }
        return all;
    }

    /** Calls in batches of at most this many keys, with what they answer one after the other. */
    public synchronized <K, T> List<T> batches(
            Service service,
            String action,
            int batchSize,
            List<K> keys,
            Function<View, Function<List<K>, List<T>>> operation) {
        List<T> all = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += batchSize) {
            List<K> batch = keys.subList(from, Math.min(keys.size(), from + batchSize));
            all.addAll(read(service, action, view -> operation.apply(view).apply(batch)));
        }
        return List.copyOf(all);
    }

    /** When something that starts now and is looked at with {@code action} will be done. */
    public synchronized Moment after(Wait wait, String action) {
        if (wait.equals(Wait.none())) {
            return Moment.past();
        }
        Instant time = clock.instant().plus(wait.time());
        return wait.calls() == 0 ? Moment.at(time) : new Moment(action, log.count(action) + wait.calls(), time);
    }

    public synchronized boolean isPast(Moment moment) {
        boolean looked = !moment.waitsForCalls() || log.count(moment.action()) > moment.calls();
        return looked && !clock.instant().isBefore(moment.time());
    }

    /** The same moment with its calls counted from now on, as a new process would; {@link Moment#past} once past. */
    public synchronized Moment remaining(Moment moment) {
        return isPast(moment)
                ? Moment.past()
                : new Moment(moment.action(), Math.max(0, moment.calls() - log.count(moment.action())), moment.time());
    }

    private <T> T attempt(Service service, String action, Function<Draft, T> operation, boolean writes) {
        Attempt attempt = log.begin(service, action);
        if (crashed) {
            throw new SimulatedCrash(attempt, "before");
        }
        Optional<Fault> fault = faults.next(attempt);
        fault.ifPresent(hit -> failBefore(attempt, hit));
        T answer = carryOut(attempt, operation, writes, fault);
        fault.ifPresent(hit -> failAfter(attempt, hit));
        log.end(attempt, fault.map(Object::toString).orElse("ok"));
        return answer;
    }

    private <T> T carryOut(Attempt attempt, Function<Draft, T> operation, boolean writes, Optional<Fault> fault) {
        Draft draft = seen(fault, writes).draft();
        T answer;
        try {
            answer = operation.apply(draft);
        } catch (Refusal refusal) {
            log.end(attempt, refusal.code());
            throw new PortException(
                    ErrorCodes.kind(refusal.code(), REFUSED),
                    attempt.action(),
                    refusal.code(),
                    requireNonNull(refusal.getMessage()),
                    refusal);
        }
        if (writes) {
            become(draft.done());
        }
        return answer;
    }

    private void become(World next) {
        past.addLast(new Past(world, clock.instant()));
        if (past.size() > Fault.Stale.MAX) {
            past.removeFirst();
        }
        world = next;
        keeper.accept(next);
    }

    private World seen(Optional<Fault> fault, boolean writes) {
        if (writes || fault.isEmpty()) {
            return world;
        }
        return switch (fault.get()) {
            case Fault.Failure failure -> world;
            case Fault.Stale(int age) ->
                past.stream()
                        .skip(Math.max(0, past.size() - age))
                        .findFirst()
                        .map(Past::world)
                        .orElse(world);
            case Fault.Lag(Duration time) -> {
                Instant seen = clock.instant().minus(time);
                yield past.stream()
                        .filter(each -> each.until().isAfter(seen))
                        .findFirst()
                        .map(Past::world)
                        .orElse(world);
            }
        };
    }

    private void failBefore(Attempt attempt, Fault fault) {
        switch (fault) {
            case Fault.Failure failure -> {
                switch (failure) {
                    case FAIL_BEFORE -> fail(attempt, failure, Kind.UNAVAILABLE, "InternalFailure", INTERNAL);
                    case THROTTLE -> fail(attempt, failure, Kind.THROTTLED, throttlingCode(attempt), "Rate exceeded");
                    case DENY -> fail(attempt, failure, Kind.DENIED, denialCode(attempt), denial(attempt));
                    case TIME_OUT -> fail(attempt, failure, Kind.UNAVAILABLE, "", "no answer: read timed out");
                    case CRASH_BEFORE -> crash(attempt, failure, "before");
                    case FAIL_AFTER, CRASH_AFTER -> {}
                }
            }
            case Fault.Stale stale -> {}
            case Fault.Lag lag -> {}
        }
    }

    private void failAfter(Attempt attempt, Fault fault) {
        if (fault == Fault.Failure.FAIL_AFTER) {
            fail(attempt, fault, Kind.UNAVAILABLE, "", "no answer: connection reset");
        }
        if (fault == Fault.Failure.CRASH_AFTER) {
            crash(attempt, fault, "after");
        }
    }

    private void fail(Attempt attempt, Fault fault, Kind kind, String code, String message) {
        log.end(attempt, fault.toString());
        throw new PortException(kind, attempt.action(), code, message);
    }

    private void crash(Attempt attempt, Fault fault, String when) {
        log.end(attempt, fault.toString());
        crashed = true;
        throw new SimulatedCrash(attempt, when);
    }

    private static String denialCode(Attempt attempt) {
        return attempt.service() == Service.EC2 ? "UnauthorizedOperation" : "AccessDenied";
    }

    /** EC2 may say no more than this; the others name the action. */
    private static String denial(Attempt attempt) {
        return attempt.service() == Service.EC2
                ? "You are not authorized to perform this operation."
                : "User is not authorized to perform: " + attempt.service().apiName() + ":" + attempt.action();
    }

    private static String throttlingCode(Attempt attempt) {
        return attempt.service() == Service.EC2 ? "RequestLimitExceeded" : "Throttling";
    }

    /** A world that is no more. */
    private record Past(World world, Instant until) {}
}
