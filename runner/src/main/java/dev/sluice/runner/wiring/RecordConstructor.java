package dev.sluice.runner.wiring;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A record's constructor for Guice, so that its parts are bound without a method that repeats them. */
final class RecordConstructor {
    private RecordConstructor() {}

    static <R extends Record> Constructor<R> of(Class<R> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every public record has this constructor: " + type, e);
        }
    }
}
