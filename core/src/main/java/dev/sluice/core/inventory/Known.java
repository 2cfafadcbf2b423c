package dev.sluice.core.inventory;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.ControllerSettings;
import java.time.Clock;

/** All that one process knows of its account; made once and shared by everything that reads or writes. */
public record Known(Inventory inventory, Details details, ClientSecrets secrets, Clock clock) {
    public Known {
        requireNonNull(inventory, "inventory");
        requireNonNull(details, "details");
        requireNonNull(secrets, "secrets");
        requireNonNull(clock, "clock");
    }

    /** Nothing known yet. */
    public static Known of(Cloud cloud, ControllerSettings settings, Clock clock) {
        return new Known(new Inventory(cloud, settings, clock), new Details(cloud, clock), new ClientSecrets(), clock);
    }

    /** A resource of Elastic Load Balancing is gone. */
    public void deleted(Arn arn) {
        inventory.deleted(arn);
        details.deleted(arn);
        secrets.deleted(arn);
    }
}
