package dev.sluice.core.planning;

import dev.sluice.core.plan.FieldChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects the fields in which something found differs from what is wanted. For one thread. */
final class Differences {
    private final List<FieldChange> fields = new ArrayList<>();

    /** Notes the field if the texts differ; empty counts as not set. Tells whether they do. */
    boolean compare(String field, String found, String desired) {
        if (found.equals(desired)) {
            return false;
        }
        note(field, found, desired);
        return true;
    }

    /** Notes the field whatever the texts are. */
    void note(String field, String found, String desired) {
        fields.add(new FieldChange(field, set(found), set(desired)));
    }

    void addAll(Collection<FieldChange> others) {
        fields.addAll(others);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    List<FieldChange> fields() {
        return List.copyOf(fields);
    }

    private static Optional<String> set(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
