package dev.sluice.runner.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every flag of the controller, under the names and with the defaults of the AWS Load Balancer Controller. Parsing,
 * checks, help and {@code docs/settings.md} come from here.
 */
public final class SettingCatalogue {
    private static final List<Group> GROUPS = List.of(
            new Group("Cluster", ClusterFlags.ALL),
            new Group("Ingress", IngressFlags.ALL),
            new Group("Services", ServiceFlags.ALL),
            new Group("Network", NetworkFlags.ALL),
            new Group("Targets", TargetFlags.ALL),
            new Group("Add-ons", AddOnFlags.ALL),
            new Group("AWS", AwsFlags.ALL),
            new Group("Safety", SafetyFlags.ALL),
            new Group("Process", ProcessFlags.ALL),
            new Group("Taken without effect: Services, Gateways, accelerators", ReservedFlags.ALL));

    private SettingCatalogue() {}

    /** The flags by concern, in the order of the documentation. */
    public static List<Group> groups() {
        return GROUPS;
    }

    public static Stream<Setting<?>> all() {
        return GROUPS.stream().flatMap(group -> group.settings().stream());
    }

    /** The flag with this name, without dashes. */
    public static Optional<Setting<?>> named(String name) {
        return all().filter(setting -> setting.name().equals(name)).findFirst();
    }

    /** Flags that belong together. */
    public record Group(String title, List<Setting<?>> settings) {
        public Group {
            settings = List.copyOf(settings);
        }
    }
}
