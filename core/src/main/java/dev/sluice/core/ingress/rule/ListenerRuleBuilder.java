package dev.sluice.core.ingress.rule;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.Action;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Builds the rules of a stack's listeners, one listener after the other. For one build and one thread. */
public final class ListenerRuleBuilder {
    private final RoutingContext context;
    private final SortedSet<ObjectKey> secrets = new TreeSet<>();

    public ListenerRuleBuilder(RoutingContext context) {
        this.context = requireNonNull(context, "context");
    }

    /**
     * The rules and default actions of one listener. Everything that is wrong is reported to the context's problems,
     * and what can't be made of it is left out.
     *
     * @param ingresses those that listen on this port, in the group's order
     */
    public ListenerRules build(RoutingListener listener, List<RoutedIngress> ingresses) {
        requireNonNull(context, "context");
        return new ListenerRules(List.of(), List.of());
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
        return Collections.unmodifiableSortedSet(new TreeSet<>(secrets));
    }
}
