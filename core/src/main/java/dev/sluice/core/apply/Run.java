package dev.sluice.core.apply;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.Resolution;
import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has come into being while one plan is run. AWS answers a creation with an existing load balancer or target group
 * if name and settings agree, whoever owns it; so nothing that was created is used before its tags have shown that it
 * is the stack's own. Safe for use by several threads.
 */
final class Run {
    private final Inventory inventory;
    private final List<TagFilter> own;
    private final SortedMap<ResourceId, String> ids;
    private final SortedMap<ResourceId, String> hostNames;
    private final SortedMap<ResourceId, Arn> unverified = new TreeMap<>();
    private final SortedMap<ResourceId, Arn> foreign = new TreeMap<>();

    Run(Plan plan, Inventory inventory, List<TagFilter> own) {
        this.inventory = requireNonNull(inventory, "inventory");
        this.own = List.copyOf(own);
        this.ids = new TreeMap<>(plan.known().ids());
        this.hostNames = new TreeMap<>(plan.known().hostNames());
    }

    /** The resource has this id from now on. */
    synchronized void made(ResourceId resource, String id) {
        ids.put(resource, id);
    }

    /** AWS answered the creation of a load balancer or target group with this one. */
    synchronized void answered(ResourceId resource, Arn arn) {
        ids.put(resource, arn.value());
        unverified.put(resource, arn);
    }

    /** What was answered and not looked at again. */
    synchronized List<Arn> unverified() {
        return List.copyOf(unverified.values());
    }

    synchronized void hostName(ResourceId loadBalancer, String name) {
        hostNames.put(loadBalancer, name);
    }

    /** Host names of the load balancers that are known to be the stack's own. */
    synchronized SortedMap<ResourceId, String> hostNames() {
        SortedMap<ResourceId, String> names = new TreeMap<>(hostNames);
        names.keySet().removeAll(foreign.keySet());
        names.keySet().removeAll(unverified.keySet());
        return SortedMaps.copyOf(names);
    }

    /** Puts ids in the place of references. */
    Resolution resolution() {
        return new Resolution(this::idOf);
    }

    /** The id or ARN that the reference stands for; what has not come into being is a mistake in the plan's order. */
    String id(Ref ref) {
        return resolution()
                .text(ref)
                .orElseThrow(() -> new IllegalStateException("ref: " + ref + " (expected: one that exists by now)"));
    }

    Arn arn(Ref ref) {
        return new Arn(id(ref));
    }

    private synchronized Optional<String> idOf(ResourceId resource) {
        if (unverified.containsKey(resource)) {
            verify();
        }
        Arn taken = foreign.get(resource);
        if (taken != null) {
            throw new PortException(
                    PortException.Kind.CONFLICT,
                    "DescribeTags",
                    "NameTaken",
                    resource + ": the name is taken by " + taken
                            + ", which does not carry this stack's tags (expected: a free name)");
        }
        return Optional.ofNullable(ids.get(resource));
    }

    private void verify() {
        if (unverified.isEmpty()) {
            return;
        }
        SortedMap<Arn, SortedMap<String, String>> tags = inventory.tagsNow(unverified.values());
        unverified.forEach((resource, arn) -> {
            SortedMap<String, String> found = tags.get(arn);
            // Tags that AWS cannot tell yet are those of something new.
            if (found != null && own.stream().noneMatch(filter -> filter.matches(found))) {
                foreign.put(resource, arn);
            }
        });
        unverified.clear();
    }
}
