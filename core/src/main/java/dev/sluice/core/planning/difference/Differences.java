package dev.sluice.core.planning.difference;

import dev.sluice.core.plan.FieldChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects the fields in which something found differs from what is wanted. For one thread. */
public final class Differences {
    private final List<FieldChange> fields = new ArrayList<>();

    /** Notes the field if the texts differ; empty counts as not set. Tells whether they do. */
    public boolean compare(String field, String found, String desired) {
        if (found.equals(desired)) {
            return false;
        }
        note(field, found, desired);
        return true;
    }

    /** Notes the field whatever the texts are. */
    public void note(String field, String found, String desired) {
        fields.add(new FieldChange(field, set(found), set(desired)));
    }

    public void addAll(Collection<FieldChange> others) {
        fields.addAll(others);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public List<FieldChange> fields() {
        return List.copyOf(fields);
    }

    private static Optional<String> set(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
