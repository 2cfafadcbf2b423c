package dev.sluice.core.planning.cause;

import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Resource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.planning.difference.WishFields;
import java.util.List;

/** What a stack wants of one of its resources. */
final class Wish {
    private final Resource resource;

    Wish(Resource resource) {
        this.resource = resource;
    }

    /** Whether this wish and the other say the same about the field, which both may leave open. */
    boolean saysTheSame(Wish other, String field) {
        // Texts of actions leave secrets out.
        if (resource instanceof ListenerRule rule
                && other.resource instanceof ListenerRule earlier
                && field.equals("actions")) {
            return rule.actions().equals(earlier.actions());
        }
        if (resource instanceof Listener listener
                && other.resource instanceof Listener earlier
                && field.equals("defaultActions")) {
            return listener.defaultActions().equals(earlier.defaultActions());
        }
        return texts(field).equals(other.texts(field));
    }

    /** Whether this wish and the other say the same about everything. */
    boolean saysTheSame(Wish other) {
        return WishFields.of(resource).equals(WishFields.of(other.resource))
                && saysTheSame(other, "actions")
                && saysTheSame(other, "defaultActions");
    }

    private List<FieldChange> texts(String field) {
        return WishFields.of(resource).stream()
                .filter(change -> change.field().equals(field))
                .toList();
    }
}
