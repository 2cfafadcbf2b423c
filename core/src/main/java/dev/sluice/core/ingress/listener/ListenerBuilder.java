package dev.sluice.core.ingress.listener;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberTags;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.rule.ListenerRuleBuilder;
import dev.sluice.core.ingress.rule.ListenerRules;
import dev.sluice.core.ingress.rule.RoutedIngress;
import dev.sluice.core.ingress.rule.RoutingListener;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Builds the listeners of the group's load balancer with their rules. */
public final class ListenerBuilder {
    private final MemberTags tags;
    private final ListenerRuleBuilder rules;
    private final ListenerAttributeMerge attributes;

    public ListenerBuilder(GroupBuild build, MemberTags tags, ListenerRuleBuilder rules) {
        this.tags = requireNonNull(tags, "tags");
        this.rules = requireNonNull(rules, "rules");
        this.attributes = new ListenerAttributeMerge(build);
    }

    /**
     * Listeners by port, each followed by its rules.
     *
     * @param sslRedirect the HTTPS port that all HTTP listeners redirect to; their own rules are not even read then
     */
    public List<Resource> build(SortedMap<Integer, GroupListener> listeners, OptionalInt sslRedirect) {
        List<Resource> built = new ArrayList<>();
        for (GroupListener wanted : listeners.values()) {
            ListenerRules content = wanted.isSecure() || sslRedirect.isEmpty()
                    ? rules.build(new RoutingListener(wanted.port(), wanted.protocol()), routed(wanted))
                    : ListenerRuleBuilder.redirectToHttps(sslRedirect.getAsInt());
            built.add(listener(wanted, content));
            built.addAll(content.rules());
        }
        return built;
    }

    private List<RoutedIngress> routed(GroupListener wanted) {
        return wanted.members().stream()
                .map(member -> new RoutedIngress(member.ingress(), member.classParams(), tags.of(member)))
                .toList();
    }

    private Listener listener(GroupListener wanted, ListenerRules content) {
        return new Listener(
                Listener.onPort(wanted.port()),
                Ref.to(LoadBalancer.ALB),
                wanted.port(),
                wanted.protocol(),
                content.defaultActions(),
                wanted.certificates(),
                wanted.sslPolicy(),
                List.of(),
                wanted.mutualAuthentication(),
                attributes.of(wanted),
                tags.shared(wanted.members()),
                origins(wanted));
    }

    private static List<Origin> origins(GroupListener wanted) {
        List<Origin> origins = new ArrayList<>();
        for (MemberView member : wanted.members()) {
            origins.add(ListenerOrigins.ofPorts(member));
            origins.addAll(ListenerOrigins.ofDetails(member, wanted));
        }
        return origins;
    }
}
