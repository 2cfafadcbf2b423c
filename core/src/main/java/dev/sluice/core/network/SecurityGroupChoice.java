package dev.sluice.core.network;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the security groups that users name, by id or by the value of the {@code Name} tag. */
public final class SecurityGroupChoice {
    private static final String ID_PREFIX = "sg-";
    private static final String NAME_TAG = "Name";

    private final Facts facts;

    public SecurityGroupChoice(Facts facts) {
        this.facts = requireNonNull(facts, "facts");
    }

    /**
     * Ids of the named groups: those found by id, then those found by name, each in AWS's order. All groups that share
     * a name are taken. What is wrong with ids and with names is told together.
     */
    public Resolution<List<String>> find(List<String> namesOrIds) {
        List<String> ids =
                namesOrIds.stream().filter(entry -> entry.startsWith(ID_PREFIX)).toList();
        SortedSet<String> names = new TreeSet<>(namesOrIds);
        names.removeIf(entry -> entry.startsWith(ID_PREFIX));
        List<String> failures = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Stream.of(byIds(ids), byNames(names)).forEach(part -> {
            switch (part) {
                case Resolution.Found<List<VpcSecurityGroup>> groups ->
                    groups.value().stream().map(VpcSecurityGroup::id).forEach(found::add);
                case Resolution.Failed<List<VpcSecurityGroup>> failure -> failures.add(failure.message());
            }
        });
        return failures.isEmpty()
                ? Resolution.found(found)
                : failed("couldn't find all security groups: " + String.join(", ", failures));
    }

    private Resolution<List<VpcSecurityGroup>> byIds(List<String> ids) {
        if (ids.isEmpty()) {
            return Resolution.found(List.of());
        }
        return Resolution.ask(() -> facts.securityGroups(ids)).then(groups -> {
            List<String> found = groups.stream().map(VpcSecurityGroup::id).toList();
            return found.size() == ids.size()
                    ? Resolution.found(groups)
                    : failed("requested ids [" + String.join(", ", ids) + "] but found [" + String.join(", ", found)
                            + "]");
        });
    }

    /** Only the numbers of names are compared, as upstream does, so that a wildcard may pass. */
    private Resolution<List<VpcSecurityGroup>> byNames(SortedSet<String> names) {
        if (names.isEmpty()) {
            return Resolution.found(List.of());
        }
        return Resolution.ask(() -> facts.securityGroupsByName(names)).then(groups -> {
            SortedSet<String> found = new TreeSet<>();
            groups.forEach(group -> found.add(group.tags().getOrDefault(NAME_TAG, "")));
            return found.size() == names.size()
                    ? Resolution.found(groups)
                    : failed("requested names [" + String.join(", ", names) + "] but found [" + String.join(", ", found)
                            + "]");
        });
    }

    private static <T> Resolution<T> failed(String message) {
        return Resolution.failed(ProblemCode.AWS_RESOURCE_NOT_FOUND, message);
    }
}
