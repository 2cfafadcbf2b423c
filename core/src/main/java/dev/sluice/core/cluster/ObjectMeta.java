package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The part of {@code metadata} that the domain reads. {@code uid} and {@code resourceVersion} may be empty for objects
 * that no API server has seen.
 */
public record ObjectMeta(
        ObjectKey key,
        String uid,
        String resourceVersion,
        long generation,
        SortedMap<String, String> labels,
        SortedMap<String, String> annotations,
        List<String> finalizers,
        Optional<Instant> creationTimestamp,
        Optional<Instant> deletionTimestamp) {
    public ObjectMeta {
        requireNonNull(key, "key");
        requireNonNull(uid, "uid");
        requireNonNull(resourceVersion, "resourceVersion");
        labels = SortedMaps.copyOf(labels);
        annotations = SortedMaps.copyOf(annotations);
        finalizers = List.copyOf(finalizers);
        requireNonNull(creationTimestamp, "creationTimestamp");
        requireNonNull(deletionTimestamp, "deletionTimestamp");
    }

    /** Metadata of an object that carries nothing but its name. */
    public static ObjectMeta of(ObjectKey key) {
        return new ObjectMeta(
                key,
                "",
                "",
                0,
                SortedMaps.copyOf(Map.of()),
                SortedMaps.copyOf(Map.of()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether deletion has been asked for, so that only finalizers keep the object. */
    public boolean deleting() {
        return deletionTimestamp.isPresent();
    }

    public ObjectMeta withAnnotations(Map<String, String> changed) {
        return new ObjectMeta(
                key,
                uid,
                resourceVersion,
                generation,
                labels,
                SortedMaps.copyOf(changed),
                finalizers,
                creationTimestamp,
                deletionTimestamp);
    }

    public ObjectMeta withFinalizers(List<String> changed) {
        return new ObjectMeta(
                key,
                uid,
                resourceVersion,
                generation,
                labels,
                annotations,
                changed,
                creationTimestamp,
                deletionTimestamp);
    }
}
