package dev.sluice.core.network;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cluster.SortedMaps;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chosen subnets that a further one has to fit in with.
 *
 * @param chosenByZone the best eligible one by the name of its zone
 * @param locales by subnet id, as far as they are known
 */
record Neighbours(SortedMap<String, Subnet> chosenByZone, SortedMap<String, String> locales) {
    Neighbours {
        chosenByZone = SortedMaps.copyOf(chosenByZone);
        locales = SortedMaps.copyOf(locales);
    }

    boolean isChosen(Subnet subnet) {
        return subnet.equals(chosenByZone.get(subnet.availabilityZone()));
    }

    /** Whether another one is chosen for the subnet's zone. */
    boolean takeZoneOf(Subnet subnet) {
        return chosenByZone.containsKey(subnet.availabilityZone()) && !isChosen(subnet);
    }

    String localeOf(Subnet subnet) {
        return locales.getOrDefault(subnet.id(), "");
    }

    /** The locale that the subnet would have to share and doesn't: that of most chosen ones, zones before others. */
    Optional<String> otherLocaleThan(Subnet subnet) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        chosenByZone.values().forEach(chosen -> counts.merge(localeOf(chosen), 1, Integer::sum));
        Optional<String> usual = counts.containsKey(Locales.ZONE)
                ? Optional.of(Locales.ZONE)
                : counts.keySet().stream()
                        .max((one, other) ->
                                Integer.compare(counts.getOrDefault(one, 0), counts.getOrDefault(other, 0)));
        return usual.filter(locale -> !localeOf(subnet).isEmpty() && !locale.equals(localeOf(subnet)));
    }
}
