package dev.sluice.core.ingress.listener;

import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.Ref;
import dev.sluice.core.network.InboundSources;
import java.util.List;
import java.util.Optional;

/**
 * One port of a group, as its members together want it.
 *
 * @param members those that listen on it, in the group's order
 * @param certificates the default certificate first
 * @param sslPolicy absent for HTTP
 */
public record GroupListener(
        int port,
        String protocol,
        List<MemberView> members,
        InboundSources sources,
        List<Ref> certificates,
        Optional<String> sslPolicy,
        Optional<MutualAuthentication> mutualAuthentication) {
    public GroupListener {
        members = List.copyOf(members);
        certificates = List.copyOf(certificates);
    }

    public boolean isSecure() {
        return protocol.equals(Protocols.HTTPS);
    }
}
