package dev.sluice.core.ingress.listener;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.Ref;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What one member wants of listeners.
 *
 * @param protocols by port
 * @param certificates those that it names, asks for, or that were found for it
 */
record MemberListeners(
        MemberView member,
        SortedMap<Integer, String> protocols,
        List<Ref> certificates,
        Optional<ManagedCertificate> requested,
        Optional<Said<SortedSet<String>>> cidrs,
        Optional<Said<SortedSet<String>>> prefixLists,
        Optional<Said<String>> sslPolicy,
        SortedMap<Integer, MutualAuthentication> mutualAuthentication) {
    MemberListeners {
        requireNonNull(member, "member");
        protocols = SortedMaps.copyOf(protocols);
        certificates = List.copyOf(certificates);
        requireNonNull(requested, "requested");
        requireNonNull(cidrs, "cidrs");
        requireNonNull(prefixLists, "prefixLists");
        requireNonNull(sslPolicy, "sslPolicy");
        mutualAuthentication = SortedMaps.copyOf(mutualAuthentication);
    }
}
