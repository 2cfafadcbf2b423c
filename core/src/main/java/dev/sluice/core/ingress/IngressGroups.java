package dev.sluice.core.ingress;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All groups of a cluster at one moment. Making it looks at every Ingress once; a group is then found without looking
 * at others. Immutable, safe for several threads.
 */
public final class IngressGroups {
    private final Map<StackId, List<Member>> members = new HashMap<>();
    private final Map<StackId, List<FormerMember>> former = new HashMap<>();
    /** Those that carry a group's finalizer and of which it is unknown whether they still belong to it. */
    private final Map<StackId, List<ObjectKey>> unclear = new HashMap<>();
    /** What keeps one group from loading. */
    private final Map<StackId, List<Problem>> blocked = new HashMap<>();
    /** What keeps every group from loading. */
    private final List<Problem> blockedAll = new ArrayList<>();
    /** Why an Ingress has no group, by the group that it would have had without naming one. */
    private final SortedMap<StackId, Problem> unassigned = new TreeMap<>();

    private IngressGroups() {}

    /** The groups of a cluster as it is now; {@code ingressClass} is the value of {@code --ingress-class}. */
    public static IngressGroups of(ClusterView cluster, String ingressClass) {
        IngressClassification classification = new IngressClassification(cluster, ingressClass);
        return of(cluster.ingresses().stream()
                .sorted(Comparator.comparing(Ingress::key))
                .map(ingress -> GroupAssignment.of(ingress, classification.classify(ingress))));
    }

    /** The groups that these Ingresses give, which come in the order of their keys. */
    static IngressGroups of(Stream<GroupAssignment> assignments) {
        IngressGroups groups = new IngressGroups();
        assignments.forEach(groups::add);
        return groups;
    }

    /** The group with this id, which has neither members nor inactive ones if nobody names it. */
    public GroupLoad load(StackId id) {
        Problems problems = new Problems();
        problems.addAll(blockedAll);
        problems.addAll(blocked.getOrDefault(id, List.of()));
        List<Member> sorted = GroupOrder.sorted(members.getOrDefault(id, List.of()), problems);
        List<FormerMember> departed = former.getOrDefault(id, List.of());
        return problems.hasErrors()
                ? new GroupLoad.Failed(id, problems.all(), departed, remaining(id))
                : new GroupLoad.Loaded(new IngressGroup(id, sorted, departed));
    }

    private List<ObjectKey> remaining(StackId id) {
        List<ObjectKey> remaining = new ArrayList<>(unclear.getOrDefault(id, List.of()));
        members.getOrDefault(id, List.of())
                .forEach(member -> remaining.add(member.ingress().key()));
        return remaining;
    }

    /**
     * The ids of all groups that have members, or that still hold an Ingress, even one of which nothing can be told.
     */
    public SortedSet<StackId> ids() {
        SortedSet<StackId> ids = new TreeSet<>(members.keySet());
        ids.addAll(former.keySet());
        ids.addAll(unclear.keySet());
        return Collections.unmodifiableSortedSet(ids);
    }

    /**
     * All groups, and besides them each Ingress whose group can't be told: as a failure under the id that it would have
     * had without naming a group.
     */
    public SortedMap<StackId, GroupLoad> all() {
        SortedMap<StackId, GroupLoad> loads = new TreeMap<>();
        ids().forEach(id -> loads.put(id, load(id)));
        unassigned.forEach((id, problem) -> loads.put(id, GroupLoad.Failed.of(id, problem)));
        return SortedMaps.copyOf(loads);
    }

    private void add(GroupAssignment assignment) {
        Ingress ingress = assignment.ingress();
        SortedSet<StackId> held = GroupNaming.held(ingress);
        StackId ownId = StackId.implicit(ingress.key());
        switch (assignment) {
            case GroupAssignment.Belongs belongs -> {
                held.remove(belongs.group());
                append(members, belongs.group(), belongs.member());
                leave(held, ingress, new FormerMember.Reason.Moved(belongs.group()));
            }
            case GroupAssignment.NotOurs notOurs -> leave(held, ingress, reason(ingress));
            case GroupAssignment.InvalidGroup invalid -> {
                unassigned.put(ownId, invalid.problem());
                leave(held, ingress, new FormerMember.Reason.Misnamed());
            }
            case GroupAssignment.InvalidClass invalid -> {
                unassigned.put(ownId, invalid.problem());
                Problem blocking =
                        within(ingress, "Ingress has invalid IngressClass configuration: ", invalid.problem());
                held.forEach(group -> append(blocked, group, blocking));
                held.forEach(group -> append(unclear, group, ingress.key()));
            }
            case GroupAssignment.Undecidable undecidable -> {
                unassigned.put(ownId, undecidable.problem());
                blockedAll.add(within(ingress, "", undecidable.problem()));
                held.forEach(group -> append(unclear, group, ingress.key()));
            }
        }
    }

    private static FormerMember.Reason reason(Ingress notOurs) {
        return notOurs.meta().deleting() ? new FormerMember.Reason.Deleted() : new FormerMember.Reason.OfAnotherClass();
    }

    private void leave(SortedSet<StackId> held, Ingress ingress, FormerMember.Reason reason) {
        held.forEach(group -> append(former, group, new FormerMember(ingress, reason)));
    }

    private static <T> void append(Map<StackId, List<T>> lists, StackId id, T element) {
        lists.computeIfAbsent(id, unused -> new ArrayList<>()).add(element);
    }

    private static Problem within(Ingress ingress, String why, Problem problem) {
        return problem.withMessage("Ingress: " + ingress.key() + ": " + why + problem.message());
    }
}
