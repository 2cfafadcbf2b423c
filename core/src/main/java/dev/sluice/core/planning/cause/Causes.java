package dev.sluice.core.planning.cause;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.Stack;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.FieldChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out why resources of one stack come and change, by the rules that {@link Cause} tells. For one plan and thread.
 */
public final class Causes {
    /** A reader learns nothing from more causes than these. */
    private static final int MOST = 3;

    private final Stack desired;
    private final Background background;
    /** Made when it is first asked for: most plans change nothing. */
    private Optional<Map<Matching, ListenerRule>> appliedRules = Optional.empty();

    public Causes(Stack desired, Background background) {
        this.desired = requireNonNull(desired, "desired");
        this.background = requireNonNull(background, "background");
    }

    /** Of a resource that is created. */
    public List<Cause> ofCreation(Resource resource) {
        Resource wanted = asWanted(resource);
        List<Cause.Wanted> origins = wanted(asking(wanted));
        boolean applied = last(wanted)
                .filter(earlier -> new Wish(wanted).saysTheSame(new Wish(earlier)))
                .isPresent();
        if (applied) {
            return List.of(new Cause.Drift(Cause.Drift.Evidence.APPLIED_BEFORE, origins));
        }
        return origins.isEmpty() ? List.of(drift()) : List.copyOf(origins);
    }

    /** Of something shared that these resources need: the Ingresses that they come from. */
    public List<Cause> ofShared(Collection<Resource> resources) {
        return resources.stream()
                .flatMap(resource -> resource.origins().stream())
                .map(Origin::subject)
                .filter(subject -> subject.kind().equals(Ingress.KIND))
                .distinct()
                .limit(MOST)
                .<Cause>map(subject -> new Cause.Wanted(subject, "", ""))
                .toList();
    }

    /** What it exists by, rather than what shapes it; everything where nothing does the former. */
    private static List<Origin> asking(Resource wanted) {
        List<Origin> asking = wanted.origins().stream()
                .filter(origin -> FieldOrigins.asksFor(wanted.id().type(), origin))
                .toList();
        return asking.isEmpty() ? wanted.origins() : asking;
    }

    /** Of a resource whose fields differ from what is wanted, and can be changed in AWS by others as well. */
    public List<Cause> ofDifference(Resource resource, Collection<FieldChange> fields) {
        List<Cause> causes = ofReplacement(resource, fields);
        boolean clear = last(asWanted(resource)).isPresent() || causes.stream().anyMatch(Cause.Drift.class::isInstance);
        return clear
                ? causes
                : Stream.concat(causes.stream(), Stream.of(new Cause.Drift(Cause.Drift.Evidence.POSSIBLE, List.of())))
                        .toList();
    }

    /** Of a resource with fields that differ from what is wanted, and that nobody can change once it is there. */
    public List<Cause> ofReplacement(Resource resource, Collection<FieldChange> fields) {
        Resource wanted = asWanted(resource);
        Optional<Resource> last = last(wanted);
        List<Cause> causes = new ArrayList<>();
        List<Origin> asking = new ArrayList<>();
        boolean drifted = false;
        for (String field : fields.stream().map(FieldChange::field).distinct().toList()) {
            List<Origin> speaking = FieldOrigins.of(field, wanted.origins());
            if (last.isEmpty()) {
                causes.addAll(speaking.isEmpty() ? List.of(drift()) : wanted(speaking));
            } else if (new Wish(wanted).saysTheSame(new Wish(last.get()), field)) {
                drifted = true;
                asking.addAll(speaking);
            } else {
                causes.addAll(ofNewWish(field, wanted, last.get()));
            }
        }
        if (drifted) {
            causes.add(new Cause.Drift(Cause.Drift.Evidence.APPLIED_BEFORE, wanted(asking)));
        }
        Stream<Cause> clear = causes.stream().filter(cause -> !(cause instanceof Cause.Drift));
        Stream<Cause> drifts = causes.stream().filter(Cause.Drift.class::isInstance);
        return Stream.concat(clear.distinct().limit(MOST), drifts.distinct()).toList();
    }

    /** What asks for the value and did not before, or what has stopped asking for another one. */
    private static List<? extends Cause> ofNewWish(String field, Resource wanted, Resource last) {
        List<Origin> speaking = FieldOrigins.of(field, wanted.origins());
        List<Origin> spoke = FieldOrigins.of(field, last.origins());
        Sayings now = new Sayings(wanted.origins());
        List<Cause> lost = without(spoke, wanted.origins()).stream()
                .<Cause>map(origin -> new Cause.NotWanted(now.insteadOf(origin)))
                .toList();
        return Stream.of(
                        wanted(without(speaking, last.origins())),
                        lost,
                        wanted(speaking),
                        wanted(without(wanted.origins(), last.origins())),
                        wanted(wanted.origins()))
                .filter(causes -> !causes.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(drift()));
    }

    /** Without what has been resolved or changed for the sake of AWS. */
    private Resource asWanted(Resource resource) {
        return desired.find(resource.id()).orElse(resource);
    }

    private Optional<Resource> last(Resource wanted) {
        Optional<Resource> alike = wanted instanceof ListenerRule rule
                ? Optional.ofNullable(appliedRules().get(Matching.of(rule)))
                : Optional.empty();
        return alike.or(() -> background.lastApplied().flatMap(stack -> stack.find(wanted.id())));
    }

    private Map<Matching, ListenerRule> appliedRules() {
        if (appliedRules.isEmpty()) {
            Map<Matching, ListenerRule> rules = new HashMap<>();
            background.lastApplied().stream()
                    .flatMap(stack -> stack.all(ListenerRule.class).stream())
                    .forEach(rule -> rules.putIfAbsent(Matching.of(rule), rule));
            appliedRules = Optional.of(rules);
        }
        return appliedRules.get();
    }

    /** A rule's id is its place, which others may have had, so it is known by what it matches. */
    private record Matching(Ref listener, List<RuleCondition> conditions) {
        static Matching of(ListenerRule rule) {
            return new Matching(rule.listener(), rule.conditions());
        }
    }

    private static List<Origin> without(List<Origin> origins, List<Origin> others) {
        return origins.stream().filter(origin -> !others.contains(origin)).toList();
    }

    private static Cause drift() {
        return new Cause.Drift(Cause.Drift.Evidence.NOTHING_ASKS, List.of());
    }

    private static List<Cause.Wanted> wanted(List<Origin> origins) {
        return origins.stream()
                .map(origin -> new Cause.Wanted(origin.subject(), origin.field(), origin.value()))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
