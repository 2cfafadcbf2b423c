package dev.sluice.runner.controller;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import dev.sluice.k8s.watch.ClusterEvents;
import dev.sluice.runner.process.Stoppable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Takes what is touched in the cluster to the reconcilers of stacks and bindings. Events are kept from the beginning;
 * work begins with {@link #lead}. Safe for use by several threads.
 */
public final class Controller implements ClusterEvents, Stoppable {
    /** Leaves some of the 30 seconds that Kubernetes gives a process by default to what is stopped besides. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final WorkLane<StackId> stacks;
    private final WorkLane<ObjectKey> bindings;

    /** Lanes for both kinds of work, as the given plans describe them. */
    Controller(WorkLane.Plan<StackId> stacks, WorkLane.Plan<ObjectKey> bindings, InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
        this.stacks = new WorkLane<>(stacks, clock);
        this.bindings = new WorkLane<>(bindings, clock);
    }

    /** Starts to work, bindings first: traffic waits for targets. */
    public void lead() {
        bindings.start();
        stacks.start();
    }

    @Override
    public void stackTouched(StackId stack, Occasion occasion) {
        stacks.add(stack, occasion);
    }

    @Override
    public void bindingTouched(ObjectKey binding, Occasion occasion) {
        bindings.add(binding, occasion);
    }

    /** Ends in an orderly way: what is being worked on is finished, within a grace time for all of it. */
    @Override
    public void close() {
        Instant end = clock.instant().plus(GRACE);
        stacks.shutDown();
        bindings.shutDown();
        stacks.stop(Duration.between(clock.instant(), end));
        bindings.stop(Duration.between(clock.instant(), end));
    }

    /** Ends at once, whatever is being worked on: another process may lead already. */
    public void abandon() {
        stacks.abandon();
        bindings.abandon();
    }
}
