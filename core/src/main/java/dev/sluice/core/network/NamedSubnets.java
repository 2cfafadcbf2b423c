package dev.sluice.core.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the subnets that users name, by id or by the value of the {@code Name} tag. */
final class NamedSubnets {
    private static final String ID_PREFIX = "subnet-";
    private static final String NAME_TAG = "Name";

    private final Facts facts;

    NamedSubnets(Facts facts) {
        this.facts = facts;
    }

    /** One subnet for each entry, in the same order; several with one name are taken in the order of their ids. */
    Resolution<List<Subnet>> find(List<String> namesOrIds) {
        List<String> ids =
                namesOrIds.stream().filter(entry -> entry.startsWith(ID_PREFIX)).toList();
        List<String> names = namesOrIds.stream()
                .filter(entry -> !entry.startsWith(ID_PREFIX))
                .toList();
        return byIds(ids)
                .then(found -> byNames(names).then(named -> inOrder(namesOrIds, found, named)))
                .during("failed to list subnets by names or IDs");
    }

    /** Those with these ids, in AWS's order; an id that is named twice is found once, which is refused. */
    Resolution<List<Subnet>> byIds(List<String> ids) {
        return Resolution.ask(() -> facts.subnets(ids)).then(found -> {
            if (found.size() != ids.size()) {
                List<String> foundIds = found.stream().map(Subnet::id).toList();
                return failed("couldn't find all subnets, want: " + TextForms.list(ids) + ", found: "
                        + TextForms.list(foundIds));
            }
            return Resolution.found(found);
        });
    }

    private Resolution<SortedMap<String, List<Subnet>>> byNames(List<String> names) {
        if (names.isEmpty()) {
            return Resolution.found(new TreeMap<>());
        }
        List<String> distinct = List.copyOf(new TreeSet<>(names));
        TagFilter filter = new TagFilter(new TreeMap<>(Map.of(NAME_TAG, distinct)));
        return Resolution.ask(() -> facts.findSubnets(filter)).then(found -> {
            SortedMap<String, List<Subnet>> byName = found.stream()
                    .sorted(Comparator.comparing(Subnet::id))
                    .collect(groupingBy(subnet -> subnet.tags().getOrDefault(NAME_TAG, ""), TreeMap::new, toList()));
            List<String> missing =
                    distinct.stream().filter(name -> !byName.containsKey(name)).toList();
            return missing.isEmpty()
                    ? Resolution.found(byName)
                    : failed("couldn't find all subnets, missing names: " + TextForms.list(missing));
        });
    }

    private static Resolution<List<Subnet>> inOrder(
            List<String> namesOrIds, List<Subnet> found, SortedMap<String, List<Subnet>> named) {
        List<Subnet> ordered = new ArrayList<>();
        SortedMap<String, Integer> taken = new TreeMap<>();
        for (String entry : namesOrIds) {
            if (entry.startsWith(ID_PREFIX)) {
                found.stream().filter(subnet -> subnet.id().equals(entry)).forEach(ordered::add);
                continue;
            }
            int occurrence = taken.merge(entry, 1, Integer::sum);
            List<Subnet> ofName = named.getOrDefault(entry, List.of());
            if (occurrence > ofName.size()) {
                long requested = namesOrIds.stream().filter(entry::equals).count();
                return failed("subnet with Name tag \"" + entry + "\" requested " + requested + " times but only "
                        + ofName.size() + " subnet(s) found with that name");
            }
            ordered.add(ofName.get(occurrence - 1));
        }
        return Resolution.found(ordered);
    }

    private static <T> Resolution<T> failed(String message) {
        return Resolution.failed(ProblemCode.AWS_RESOURCE_NOT_FOUND, message);
    }
}
