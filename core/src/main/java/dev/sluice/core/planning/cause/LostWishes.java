package dev.sluice.core.planning.cause;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.Stack;
import dev.sluice.core.plan.LostWish;
import dev.sluice.core.problem.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What became of the wishes of one stack that are no longer there. */
final class LostWishes {
    private final Stack desired;
    private final Background background;
    private final Sayings said;
    private final Set<Subject> asking;
    /** What gives way to something new, by type; the same for all resources of it. */
    private final Map<ResourceType, List<LostWish>> instead = new EnumMap<>(ResourceType.class);

    LostWishes(Stack desired, Background background) {
        this.desired = desired;
        this.background = background;
        this.said = Sayings.of(desired);
        this.asking = new LinkedHashSet<>();
        said.stream()
                .map(Origin::subject)
                .filter(subject -> subject.kind().equals(Ingress.KIND))
                .forEach(asking::add);
    }

    /** The Ingresses that are members or have been. */
    SortedSet<ObjectKey> everyone() {
        SortedSet<ObjectKey> keys = new TreeSet<>();
        asking.forEach(subject -> keys.add(subject.key()));
        background.former().forEach(former -> keys.add(former.ingress().key()));
        return keys;
    }

    /** Of a resource as it was last applied: who of those that asked for it is gone, or has changed what it says. */
    List<LostWish> of(Resource last) {
        List<LostWish> lost = new ArrayList<>();
        for (Origin origin : last.origins()) {
            Subject subject = origin.subject();
            if (subject.kind().equals(Ingress.KIND) && !asking.contains(subject)) {
                lost.add(departed(subject));
            } else if (FieldOrigins.asksFor(last.id().type(), origin) && !said.hold(origin)) {
                lost.add(said.insteadOf(origin));
            }
        }
        return lost.isEmpty() ? instead.computeIfAbsent(last.id().type(), this::instead) : lost;
    }

    /** What is said now and was not before, where the resource gives way to that. */
    private List<LostWish> instead(ResourceType type) {
        Sayings before = background.lastApplied().map(Sayings::of).orElse(said);
        return said.stream()
                .filter(origin -> FieldOrigins.asksFor(type, origin) && !before.hold(origin))
                .<LostWish>map(origin -> new LostWish.Said(
                        origin.subject(), origin.field(), Optional.empty(), Optional.of(origin.value())))
                .toList();
    }

    /** Of a resource of which nothing is known but who may have asked for it. */
    List<LostWish> of(SortedSet<ObjectKey> owners) {
        if (asking.isEmpty()) {
            List<LostWish> everyone = former().toList();
            return everyone.isEmpty() ? List.of(new LostWish.NobodyLeft(desired.id())) : everyone;
        }
        if (owners.size() == 1) {
            Subject owner = new Subject(Ingress.KIND, owners.first());
            return List.of(asking.contains(owner) ? new LostWish.NotAsked(owner) : departed(owner));
        }
        if (!desired.id().isExplicit()) {
            ObjectKey key = new ObjectKey(desired.id().namespace(), desired.id().name());
            return List.of(new LostWish.NotAsked(new Subject(Ingress.KIND, key)));
        }
        return Stream.concat(Stream.of(new LostWish.NobodyAsks(desired.id())), former())
                .toList();
    }

    private Stream<LostWish> former() {
        return background.former().stream().map(LostWishes::departed);
    }

    private LostWish departed(Subject subject) {
        return background.former().stream()
                .filter(former -> former.ingress().key().equals(subject.key()))
                .findFirst()
                .map(LostWishes::departed)
                .orElseGet(() -> new LostWish.Left(subject));
    }

    /** How somebody has left, whatever else is known. */
    static LostWish departed(FormerMember former) {
        Subject subject = Subject.of(former.ingress());
        return switch (former.reason()) {
            case FormerMember.Reason.Deleted deleted -> new LostWish.Deleted(subject);
            case FormerMember.Reason.Moved moved -> new LostWish.Moved(subject, moved.group());
            case FormerMember.Reason.OfAnotherClass other -> new LostWish.OfAnotherClass(subject);
            case FormerMember.Reason.Misnamed misnamed -> new LostWish.Left(subject);
        };
    }
}
