package dev.sluice.core.planning;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.Stack;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.observe.ObservedStack;
import dev.sluice.core.observe.ObservedTargetGroup;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.Resolution;
import dev.sluice.core.planning.cause.Causes;
import dev.sluice.core.planning.cause.DeletionCauses;
import dev.sluice.core.planning.difference.ActionText;
import dev.sluice.core.planning.difference.UnknownSecrets;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What all planners of one stack start from: the stack, what was found, and the settings. */
record Comparison(
        Stack desired,
        ObservedStack observed,
        StackMatch match,
        Resolution known,
        Causes causes,
        DeletionCauses deletionCauses,
        ControllerSettings settings,
        UnknownSecrets unknownSecrets) {
    Comparison {
        requireNonNull(desired, "desired");
        requireNonNull(observed, "observed");
        requireNonNull(match, "match");
        requireNonNull(known, "known");
        requireNonNull(causes, "causes");
        requireNonNull(deletionCauses, "deletionCauses");
        requireNonNull(settings, "settings");
        requireNonNull(unknownSecrets, "unknownSecrets");
    }

    boolean gate(FeatureGate gate) {
        return settings.gates().isEnabled(gate);
    }

    /** All tags that the resource has to carry. */
    SortedMap<String, String> tagsOf(Resource resource, Map<String, String> modelTags) {
        return tracking().ofResource(desired.id(), resource.id(), modelTags);
    }

    /** What actions do, with target groups by their identity in the stack instead of their ARN. */
    String shown(List<Action> actions) {
        return shown(ActionText.actions(actions));
    }

    /** The text with target groups by their identity in the stack instead of their ARN. */
    String shown(String actions) {
        String text = actions;
        for (ObservedTargetGroup group : observed.targetGroups()) {
            String id = match.idOf(ResourceType.TARGET_GROUP, group.tags()).id();
            text = text.replace(group.arn().value(), "(" + id + ")");
        }
        return text;
    }

    /** Keys that are left alone on listeners and rules. */
    Set<String> managedElsewhere() {
        return settings.tags().externalManagedTags();
    }

    /** Keys that are left alone on load balancers, target groups and security groups. */
    Set<String> managedElsewhereOrLegacy() {
        Set<String> keys = new TreeSet<>(settings.tags().externalManagedTags());
        keys.addAll(tracking().legacyKeys());
        return keys;
    }

    private TrackingTags tracking() {
        return TrackingTags.of(desired.id(), settings.identity().clusterName());
    }

    /** A resource that does not exist yet. */
    static ChangedResource coming(Resource resource, String name) {
        return new ChangedResource(resource.id(), name, "");
    }
}
