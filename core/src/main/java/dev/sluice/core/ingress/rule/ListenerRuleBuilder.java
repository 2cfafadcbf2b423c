package dev.sluice.core.ingress.rule;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.AnnotationFamily;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.LoadBalancerAnnotations;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.backend.BackendReader;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Builds the rules of a stack's listeners, one listener after the other. For one build and one thread. */
public final class ListenerRuleBuilder {
    private final RoutingContext context;
    private final BackendReader backends;
    private final BackendActions actions;
    private final ConditionBuilder conditions;

    public ListenerRuleBuilder(RoutingContext context) {
        this.context = requireNonNull(context, "context");
        this.backends = new BackendReader(
                context.annotations(), context.settings().tolerateNonExistentBackendAction(), context.problems());
        this.actions = new BackendActions(context);
        this.conditions =
                new ConditionBuilder(new PathPatterns(context.annotations(), context.problems()), context.problems());
    }

    /**
     * The rules and default actions of one listener. Everything that is wrong is reported to the context's problems,
     * and what can't be made of it is left out.
     *
     * @param ingresses those that listen on this port, in the group's order
     */
    public ListenerRules build(RoutingListener listener, List<RoutedIngress> ingresses) {
        List<Action> defaultActions =
                new UnmatchedRequests(backends, actions, context.problems()).build(listener, ingresses);
        List<RuleDraft> drafts = new ArrayList<>();
        for (RoutedIngress routed : ingresses) {
            for (RoutePath path : PathOrder.of(routed.ingress(), context.problems())) {
                draft(listener, routed, path).ifPresent(drafts::add);
            }
        }
        List<RuleDraft> kept = RuleOptimization.optimized(listener, drafts);
        if (!context.problems().hasErrors()) {
            // A rule that lacks a part because of an error would seem to take more requests than it will.
            context.problems().addAll(UnreachableRules.warnings(listener, kept));
        }
        return new ListenerRules(defaultActions, numbered(listener, kept));
    }

    /** What an HTTP listener does in a group that redirects to HTTPS: nothing else, and it has no rules. */
    public static ListenerRules redirectToHttps(int port) {
        return new ListenerRules(
                List.of(new Action.Redirect(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Integer.toString(port)),
                        Optional.of("HTTPS"),
                        Optional.empty(),
                        "HTTP_301")),
                List.of());
    }

    /** The Secrets that the listeners so far were made from, found or not. */
    public SortedSet<ObjectKey> secrets() {
        return actions.secrets();
    }

    private Optional<RuleDraft> draft(RoutingListener listener, RoutedIngress routed, RoutePath path) {
        return backends.read(path.place())
                .map(backend -> new RuleDraft(
                        path,
                        actions.build(listener, routed, backend),
                        conditions.build(path, backend.conditions()),
                        backend.transforms(),
                        routed.tags(),
                        origins(path)));
    }

    /** The path, the annotations that its backend's name selects, and the tags. */
    private List<Origin> origins(RoutePath path) {
        AnnotationReader annotations = context.annotations().of(path.ingress());
        List<Origin> origins = new ArrayList<>(List.of(path.origin()));
        if (path.backend() instanceof IngressBackend.ServiceBackend backend) {
            for (AnnotationFamily<?> family :
                    List.of(RoutingAnnotations.ACTIONS, RoutingAnnotations.CONDITIONS, RoutingAnnotations.TRANSFORMS)) {
                annotations.source(family.named(backend.name())).map(Origin::of).ifPresent(origins::add);
            }
        }
        annotations.source(LoadBalancerAnnotations.TAGS).map(Origin::of).ifPresent(origins::add);
        return List.copyOf(origins);
    }

    private static List<ListenerRule> numbered(RoutingListener listener, List<RuleDraft> drafts) {
        List<ListenerRule> rules = new ArrayList<>();
        for (RuleDraft draft : drafts) {
            rules.add(draft.withPriority(listener.port(), rules.size() + 1));
        }
        return List.copyOf(rules);
    }
}
