package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.SortedMap;

/** A rule of a listener; the smallest priority is tried first. */
public record ListenerRule(
        ResourceId id,
        Ref listener,
        int priority,
        List<Action> actions,
        List<RuleCondition> conditions,
        List<RuleTransform> transforms,
        SortedMap<String, String> tags,
        List<Origin> origins)
        implements Resource {
    public ListenerRule {
        requireNonNull(id, "id");
        requireNonNull(listener, "listener");
        actions = List.copyOf(actions);
        conditions = List.copyOf(conditions);
        transforms = List.copyOf(transforms);
        tags = SortedMaps.copyOf(tags);
        origins = List.copyOf(origins);
    }

    /** Id of the rule with this priority on the listener of this port. */
    public static ResourceId ruleId(int port, int priority) {
        return new ResourceId(ResourceType.LISTENER_RULE, port + ":" + priority);
    }
}
