package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.SortedMaps;
import java.util.SortedMap;

/** A certificate that the stack has requested; {@code overdue} if it should have been issued long ago and is not. */
public record ObservedCertificate(AcmCertificate state, SortedMap<String, String> tags, boolean overdue) {
    public ObservedCertificate {
        requireNonNull(state, "state");
        tags = SortedMaps.copyOf(tags);
    }

    public Arn arn() {
        return state.arn();
    }
}
