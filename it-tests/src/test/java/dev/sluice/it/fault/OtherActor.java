package dev.sluice.it.fault;

import dev.sluice.aws.simulated.call.Attempt;
import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.PortException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Somebody else with access to the account, who changes something just before a call is answered. */
final class OtherActor implements Faults {
    private final long call;
    private final Meddler meddler;
    private final List<String> deeds = new ArrayList<>();
    private final Meddling meddling;
    private boolean acting;

    OtherActor(long call, Cloud cloud, RandomGenerator random) {
        this.call = call;
        this.meddler = new Meddler(cloud, random);
        this.meddling = Meddling.random(random);
    }

    @Override
    public Optional<Fault> next(Attempt attempt) {
        if (!acting && deeds.isEmpty() && attempt.number() >= call) {
            acting = true;
            try {
                deeds.add(meddling + " " + meddling.by(meddler));
            } catch (PortException refused) {
                deeds.add(meddling + " refused: " + refused.code());
            }
            acting = false;
        }
        return Optional.empty();
    }

    /** For people. */
    @Override
    public String toString() {
        return deeds.isEmpty() ? "had no occasion" : deeds.getFirst();
    }
}
