package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

/**
 * Identity of a resource within its stack. For tagged resources {@code id} is the value of the tag
 * {@code <prefix>/resource}. Ordered by type, then by id.
 */
public record ResourceId(ResourceType type, String id) implements Comparable<ResourceId> {
    public static final ResourceId BACKEND_SECURITY_GROUP =
            new ResourceId(ResourceType.BACKEND_SECURITY_GROUP, "backend-sg");

    public ResourceId {
        requireNonNull(type, "type");
        requireNonNull(id, "id");
    }

    @Override
    public int compareTo(ResourceId other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return type.documentName() + "/" + id;
    }
}
