package dev.sluice.core.settings;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How plans are applied. The protections are ours and off by default, so that behaviour stays upstream's.
 *
 * @param stabilizationInterval {@code --lb-stabilization-monitor-interval}, the pause while a load balancer is
 *     provisioning
 * @param honourDeletionProtection {@code --protect-deletion=honour}: never switch off a load balancer's protection
 * @param deletionBudget {@code --max-deletions-per-window}
 * @param parallelism how many AWS calls one stack may have in flight
 */
public record DeploySettings(
        Duration stabilizationInterval,
        boolean honourDeletionProtection,
        Optional<DeletionBudget> deletionBudget,
        int parallelism) {
    public DeploySettings {
        requireNonNull(stabilizationInterval, "stabilizationInterval");
        requireNonNull(deletionBudget, "deletionBudget");
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism: " + parallelism + " (expected: 1 or more)");
        }
    }

    public static DeploySettings defaults() {
        return new DeploySettings(Duration.ofMinutes(2), false, Optional.empty(), 8);
    }

    /** At most {@code count} load balancers are deleted within {@code window}. */
    public record DeletionBudget(int count, Duration window) {
        public DeletionBudget {
            requireNonNull(window, "window");
            if (count < 0 || !window.isPositive()) {
                throw new IllegalArgumentException(
                        "budget: " + count + "/" + window + " (expected: 0 or more in a time above 0)");
            }
        }

        /** As the flag has it: {@code 3/10m}. */
        public String text() {
            return count + "/" + windowText();
        }

        /** {@code 10m}. */
        public String windowText() {
            return window.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
        }
    }
}
