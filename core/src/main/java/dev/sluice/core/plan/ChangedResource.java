package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.ResourceId;
import java.util.Comparator;

/**
 * The resource that a change is about: its identity in the stack, its name, and its ARN or id in AWS, empty as long as
 * it does not exist. Two found under one identity differ by {@code arn}.
 */
public record ChangedResource(ResourceId id, String name, String arn) implements Comparable<ChangedResource> {
    private static final Comparator<ChangedResource> ORDER = Comparator.comparing(ChangedResource::id)
            .thenComparing(ChangedResource::arn)
            .thenComparing(ChangedResource::name);

    public ChangedResource {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(arn, "arn");
    }

    @Override
    public int compareTo(ChangedResource other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name.isEmpty() || name.equals(id.id()) ? id.toString() : id + " (" + name + ")";
    }
}
