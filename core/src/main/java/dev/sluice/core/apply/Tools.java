package dev.sluice.core.apply;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.inventory.Known;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.ControllerSettings;

/** What all steps of one run work with. */
record Tools(Cloud cloud, Known known, Run run, Retries retries, ControllerSettings settings) {
    Tools {
        requireNonNull(cloud, "cloud");
        requireNonNull(known, "known");
        requireNonNull(run, "run");
        requireNonNull(retries, "retries");
        requireNonNull(settings, "settings");
    }
}
