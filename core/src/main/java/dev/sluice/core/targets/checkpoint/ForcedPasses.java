package dev.sluice.core.targets.checkpoint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings on the full passes that {@link DeferralQueue} has planned: the checkpoint is taken off the object, and the
 * event of that change starts the pass.
 */
public final class ForcedPasses {
    private static final Logger LOG = LoggerFactory.getLogger(ForcedPasses.class);

    private final DeferralQueue deferrals;
    private final Bindings bindings;
    private final Clock clock;

    public ForcedPasses(DeferralQueue deferrals, Bindings bindings, Clock clock) {
        this.deferrals = requireNonNull(deferrals, "deferrals");
        this.bindings = requireNonNull(bindings, "bindings");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Starts those that are due. To be called every few seconds. */
    public void startDue() {
        deferrals.takeDue().forEach(this::start);
    }

    private void start(ObjectKey binding) {
        try {
            bindings.setCheckpoint(binding, Checkpoint.NONE, clock.instant().getEpochSecond());
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.NOT_FOUND) {
                LOG.warn("{}: planning its full pass anew: {}", binding, e.getMessage());
                deferrals.retry(binding);
            }
        }
    }
}
