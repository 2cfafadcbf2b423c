package dev.sluice.core.reconcile;

import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.ingress.Member;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.IngressWriter.StatusEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells the members of a group where their load balancer is: host names, in lower case, and listener ports. */
final class GroupStatus {
    private final IngressWriter ingresses;

    GroupStatus(IngressWriter ingresses) {
        this.ingresses = ingresses;
    }

    void update(IngressGroup group, Map<ResourceId, String> hostNames, List<Integer> ports) {
        List<StatusEntry> entries = entries(hostNames, ports);
        if (!entries.isEmpty()) {
            for (Member member : group.members()) {
                ingresses.setStatus(member.ingress().key(), entries);
            }
        }
    }

    private static List<StatusEntry> entries(Map<ResourceId, String> hostNames, List<Integer> ports) {
        List<StatusEntry> entries = new ArrayList<>();
        String alb = hostNames.getOrDefault(LoadBalancer.ALB, "");
        if (!alb.isEmpty()) {
            // Upstream leaves the protocol empty, and a status that differs would be rewritten at the switch-over.
            List<IngressWriter.Port> listened =
                    ports.stream().map(port -> new IngressWriter.Port(port, "")).toList();
            entries.add(new StatusEntry(alb.toLowerCase(Locale.ROOT), listened));
        }
        String nlb = hostNames.getOrDefault(LoadBalancer.FRONTEND_NLB, "");
        if (!nlb.isEmpty()) {
            entries.add(new StatusEntry(nlb.toLowerCase(Locale.ROOT), List.of()));
        }
        return entries;
    }
}
