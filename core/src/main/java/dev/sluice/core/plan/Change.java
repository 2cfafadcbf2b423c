package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What happens to one resource, for people: the verb, the fields, why, and what users of the load balancer notice.
 * Steers nothing: what is run are the plan's tasks.
 */
public sealed interface Change {
    ChangedResource resource();

    /** Fields that differ, or those of a resource that comes or goes; secrets are replaced. */
    List<FieldChange> fields();

    /** Why, most telling first; empty where nothing changes. */
    List<Cause> causes();

    Impact impact();

    /** The verb as programs read it. */
    default String verb() {
        return switch (this) {
            case Create create -> "create";
            case Modify modify -> "modify";
            case Replace replace -> "replace";
            case Delete delete -> "delete";
            case None none -> "none";
        };
    }

    /** It does not exist yet. */
    record Create(ChangedResource resource, List<FieldChange> fields, List<Cause> causes, Impact impact)
            implements Change {
        public Create {
            requireNonNull(resource, "resource");
            fields = List.copyOf(fields);
            causes = List.copyOf(causes);
            requireNonNull(impact, "impact");
        }
    }

    /** It exists and is changed in place. */
    record Modify(ChangedResource resource, List<FieldChange> fields, List<Cause> causes, Impact impact)
            implements Change {
        public Modify {
            requireNonNull(resource, "resource");
            fields = List.copyOf(fields);
            causes = List.copyOf(causes);
            requireNonNull(impact, "impact");
        }
    }

    /** A field cannot be changed in place, so a new one takes its place; {@code fields} hold what forces it. */
    record Replace(ChangedResource resource, Order order, List<FieldChange> fields, List<Cause> causes, Impact impact)
            implements Change {
        public Replace {
            requireNonNull(resource, "resource");
            requireNonNull(order, "order");
            fields = List.copyOf(fields);
            causes = List.copyOf(causes);
            requireNonNull(impact, "impact");
        }

        /** Which of the two comes first. */
        public enum Order {
            CREATE_FIRST,
            DELETE_FIRST
        }
    }

    /** It exists and is not wanted any more. */
    record Delete(ChangedResource resource, List<FieldChange> fields, List<Cause> causes, Impact impact)
            implements Change {
        public Delete {
            requireNonNull(resource, "resource");
            fields = List.copyOf(fields);
            causes = List.copyOf(causes);
            requireNonNull(impact, "impact");
        }
    }

    /** It is as it should be. */
    record None(ChangedResource resource) implements Change {
        public None {
            requireNonNull(resource, "resource");
        }

        @Override
        public List<FieldChange> fields() {
            return List.of();
        }

        @Override
        public List<Cause> causes() {
            return List.of();
        }

        @Override
        public Impact impact() {
            return Impact.NONE;
        }
    }
}
