package dev.sluice.core.planning.cause;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.Stack;
import dev.sluice.core.observe.ObservedStack;
import dev.sluice.core.observe.ObservedTargetGroup;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.LostWish;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds out why resources of one stack go: by what asked for them when the stack was last applied, else by whose they
 * are according to their tags, else by who has left the group. For one plan and thread.
 */
public final class DeletionCauses {
    /** A reader learns nothing from more causes than these. */
    private static final int MOST = 3;

    private static final List<Cause> SUPERSEDED = List.of(new Cause.NotWanted(new LostWish.Superseded()));

    private final Stack desired;
    private final ObservedStack observed;
    private final Background background;
    private final Optional<Stack> lastApplied;
    private final Function<ObservedTargetGroup, ResourceId> idOf;
    /** Made when it is first asked for: most plans delete nothing. */
    private Optional<Evidence> evidence = Optional.empty();

    /** @param idOf the identity in the stack that a target group has by its tags */
    public DeletionCauses(
            Stack desired,
            ObservedStack observed,
            Background background,
            Function<ObservedTargetGroup, ResourceId> idOf) {
        this.desired = requireNonNull(desired, "desired");
        this.observed = requireNonNull(observed, "observed");
        this.background = requireNonNull(background, "background");
        this.lastApplied = background.lastApplied();
        this.idOf = requireNonNull(idOf, "idOf");
    }

    /**
     * Of something that has its identity by its tags, and that another one of the same identity may take the place of.
     */
    public List<Cause> of(ResourceId id) {
        return of(id, Collections.emptySortedSet());
    }

    /** As {@link #of(ResourceId)}, of a target group. */
    public List<Cause> ofTargetGroup(ObservedTargetGroup found) {
        return of(idOf.apply(found), ownersOf(found));
    }

    /** Of a binding, which goes with its target group. */
    public List<Cause> ofBinding(TargetGroupBinding found) {
        return group(found.spec().targetGroupArn())
                .map(this::ofTargetGroup)
                .orElseGet(() -> causes(
                        lastApplied.stream()
                                .flatMap(stack -> stack.all(DesiredBinding.class).stream())
                                .filter(binding -> binding.key().equals(found.key()))
                                .findFirst(),
                        Collections.emptySortedSet()));
    }

    /** Of a listener on this port; somebody else's if the stack has never wanted one there. */
    public List<Cause> ofListener(ResourceId loadBalancer, int port) {
        Optional<Listener> last = lastApplied.stream()
                .flatMap(stack -> stack.all(Listener.class).stream())
                .filter(listener ->
                        listener.port() == port && listener.loadBalancer().equals(Ref.to(loadBalancer)))
                .findFirst();
        return untagged(last, Collections.emptySortedSet());
    }

    /** Of a rule at this priority that forwards to these target groups; somebody else's as a listener is. */
    public List<Cause> ofRule(ResourceId listener, int priority, Collection<Arn> targets) {
        Optional<ListenerRule> last =
                Optional.ofNullable(evidence().appliedRules().get(new Place(Ref.to(listener), priority)));
        SortedSet<ObjectKey> of = new TreeSet<>();
        targets.forEach(arn -> group(arn.value()).ifPresent(group -> of.addAll(ownersOf(group))));
        return untagged(last, of);
    }

    /** Of what goes with Ingresses that have left, whatever becomes of the stack. */
    public static List<Cause> ofDeparture(Collection<FormerMember> departed) {
        return departed.stream()
                .<Cause>map(former -> new Cause.NotWanted(LostWishes.departed(former)))
                .limit(MOST)
                .toList();
    }

    private List<Cause> of(ResourceId id, SortedSet<ObjectKey> of) {
        return desired.find(id).isPresent() ? SUPERSEDED : causes(lastApplied.flatMap(stack -> stack.find(id)), of);
    }

    /** Listeners and rules are taken for the stack's by where they are, so anybody may have made them. */
    private List<Cause> untagged(Optional<? extends Resource> last, SortedSet<ObjectKey> of) {
        return last.isEmpty() && lastApplied.isPresent()
                ? List.of(new Cause.Drift(Cause.Drift.Evidence.APPLIED_BEFORE, List.of()))
                : causes(last, of);
    }

    private List<Cause> causes(Optional<? extends Resource> last, SortedSet<ObjectKey> of) {
        LostWishes lost = evidence().lost();
        List<LostWish> known = last.<List<LostWish>>map(lost::of).orElse(List.of());
        return (known.isEmpty() ? lost.of(of) : known)
                .stream()
                        .distinct()
                        .limit(MOST)
                        .<Cause>map(Cause.NotWanted::new)
                        .toList();
    }

    private SortedSet<ObjectKey> ownersOf(ObservedTargetGroup group) {
        return evidence().owners().of(group.arn(), idOf.apply(group).id());
    }

    private Optional<ObservedTargetGroup> group(String arn) {
        return Optional.ofNullable(evidence().groups().get(arn));
    }

    private Evidence evidence() {
        if (evidence.isEmpty()) {
            LostWishes lost = new LostWishes(desired, background);
            Map<Place, ListenerRule> appliedRules = new HashMap<>();
            lastApplied.stream()
                    .flatMap(stack -> stack.all(ListenerRule.class).stream())
                    .forEach(rule -> appliedRules.put(new Place(rule.listener(), rule.priority()), rule));
            Map<String, ObservedTargetGroup> groups = new HashMap<>();
            observed.targetGroups().forEach(group -> groups.put(group.arn().value(), group));
            evidence = Optional.of(new Evidence(
                    lost, new TargetGroupOwners(lost.everyone(), observed.bindings()), appliedRules, groups));
        }
        return evidence.get();
    }

    /** What is looked up for each resource that goes; the target groups by ARN. */
    private record Evidence(
            LostWishes lost,
            TargetGroupOwners owners,
            Map<Place, ListenerRule> appliedRules,
            Map<String, ObservedTargetGroup> groups) {}

    private record Place(Ref listener, int priority) {}
}
