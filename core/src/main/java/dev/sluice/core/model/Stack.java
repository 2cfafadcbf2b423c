package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The resources that one Ingress group (or Service, or Gateway) wants to exist, by id. */
public record Stack(StackId id, SortedMap<ResourceId, Resource> resources) {
    public Stack {
        requireNonNull(id, "id");
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }

    /**
     * A stack of the given resources.
     *
     * @throws IllegalArgumentException if two of them share an id
     */
    public static Stack of(StackId id, Collection<? extends Resource> resources) {
        SortedMap<ResourceId, Resource> byId = new TreeMap<>();
        for (Resource resource : resources) {
            if (byId.put(resource.id(), resource) != null) {
                throw new IllegalArgumentException("resources: two with id " + resource.id() + " (expected: one)");
            }
        }
        return new Stack(id, byId);
    }

    /** All resources of one class, by id. */
    public <R extends Resource> List<R> all(Class<R> type) {
        return resources.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The resource with this id, if the stack has it. */
    public Optional<Resource> find(ResourceId resourceId) {
        return Optional.ofNullable(resources.get(resourceId));
    }
}
