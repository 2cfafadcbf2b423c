package dev.sluice.core.ingress.rule;

import dev.sluice.core.model.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out rules that a redirect makes pointless: redirects of a listener to itself, which would never end, and
 * whatever stands behind a redirect that takes all its requests. So one set of paths can serve an HTTP listener, which
 * only redirects, and the HTTPS listener it redirects to.
 */
final class RuleOptimization {
    private RuleOptimization() {}

    static List<RuleDraft> optimized(RoutingListener listener, List<RuleDraft> rules) {
        List<HostsAndPaths> redirecting = new ArrayList<>();
        List<RuleDraft> kept = new ArrayList<>();
        for (RuleDraft rule : rules) {
            HostsAndPaths matched = HostsAndPaths.of(rule.conditions());
            Optional<Action.Redirect> redirect = rule.redirect();
            boolean pointless = redirect.isPresent() && leadsBack(listener, matched, redirect.get());
            if (!pointless && redirecting.stream().noneMatch(earlier -> earlier.covers(matched))) {
                kept.add(rule);
                redirect.ifPresent(present -> redirecting.add(matched));
            }
        }
        return List.copyOf(kept);
    }

    /**
     * Whether a redirect changes nothing that could make another listener or rule answer. Texts are compared as such.
     */
    private static boolean leadsBack(RoutingListener listener, HostsAndPaths matched, Action.Redirect redirect) {
        return matched.pathRegexes().isEmpty()
                && keeps(redirect.host(), "#{host}", matched.hosts())
                && keeps(redirect.path(), "/#{path}", matched.pathGlobs())
                && keeps(redirect.port(), "#{port}", Set.of(Integer.toString(listener.port())))
                && keeps(redirect.protocol(), "#{protocol}", Set.of(listener.protocol()))
                && keeps(redirect.query(), "#{query}", Set.of());
    }

    private static boolean keeps(Optional<String> part, String placeholder, Set<String> same) {
        return part.isEmpty() || part.get().equals(placeholder) || same.contains(part.get());
    }
}
