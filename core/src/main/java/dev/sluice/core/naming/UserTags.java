package dev.sluice.core.naming;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.TagSettings;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts users' tags and {@code --default-tags} together, and tells which keys are not users' to set. */
public final class UserTags {
    private final TagSettings settings;
    private final boolean defaultsYield;

    public UserTags(ControllerSettings settings) {
        this.settings = requireNonNull(settings.tags(), "tags");
        this.defaultsYield = settings.gates().isEnabled(FeatureGate.ENABLE_DEFAULT_TAGS_LOW_PRIORITY);
    }

    /** With the default tags, which win unless {@code EnableDefaultTagsLowPriority} is on. */
    public SortedMap<String, String> withDefaults(Map<String, String> tags) {
        return defaultsYield ? merged(settings.defaultTags(), tags) : withWinningDefaults(tags);
    }

    /** With the default tags, which win whatever the gate says, as ACM certificates have them. */
    public SortedMap<String, String> withWinningDefaults(Map<String, String> tags) {
        return merged(tags, settings.defaultTags());
    }

    /** The keys among these that {@code --external-managed-tags} keeps for others. */
    public SortedSet<String> reserved(Map<String, String> tags) {
        SortedSet<String> keys = new TreeSet<>(settings.externalManagedTags());
        keys.retainAll(tags.keySet());
        return keys;
    }

    private static SortedMap<String, String> merged(Map<String, String> weak, Map<String, String> strong) {
        SortedMap<String, String> merged = new TreeMap<>(weak);
        merged.putAll(strong);
        return Collections.unmodifiableSortedMap(merged);
    }
}
