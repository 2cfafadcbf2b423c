package dev.sluice.core.network;

import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** In what kind of place a subnet lies: on an Outpost, or in a zone of one of AWS's types. */
final class Locales {
    static final String ZONE = "availability-zone";
    private static final String OUTPOST = "outpost";
    private static final List<String> ZONE_TYPES = List.of(ZONE, "local-zone", "wavelength-zone");

    private final Facts facts;

    Locales(Facts facts) {
        this.facts = facts;
    }

    /** The locale by subnet id. */
    Resolution<SortedMap<String, String>> of(List<Subnet> subnets) {
        SortedSet<String> zoneIds = new TreeSet<>();
        subnets.stream()
                .filter(subnet -> subnet.outpostArn().isEmpty())
                .forEach(subnet -> zoneIds.add(subnet.availabilityZoneId()));
        return zoneTypes(zoneIds).then(types -> {
            SortedMap<String, String> locales = new TreeMap<>();
            for (Subnet subnet : subnets) {
                String locale =
                        subnet.outpostArn().isEmpty() ? types.getOrDefault(subnet.availabilityZoneId(), "") : OUTPOST;
                if (!locale.equals(OUTPOST) && !ZONE_TYPES.contains(locale)) {
                    return failed("unknown zone type for subnet " + subnet.id() + ": " + locale);
                }
                locales.put(subnet.id(), locale);
            }
            return Resolution.found(locales);
        });
    }

    private Resolution<SortedMap<String, String>> zoneTypes(SortedSet<String> zoneIds) {
        if (zoneIds.isEmpty()) {
            return Resolution.found(new TreeMap<>());
        }
        return Resolution.ask(() -> facts.zones(zoneIds)).then(zones -> {
            SortedMap<String, String> types = new TreeMap<>();
            for (AvailabilityZone zone : zones) {
                types.put(zone.id(), zone.type());
            }
            List<String> missing =
                    zoneIds.stream().filter(id -> !types.containsKey(id)).toList();
            return missing.isEmpty()
                    ? Resolution.found(types)
                    : failed("cannot resolve AZ info for AZs: " + TextForms.list(missing));
        });
    }

    private static <T> Resolution<T> failed(String message) {
        return Resolution.failed(ProblemCode.NO_SUITABLE_SUBNET, message);
    }
}
