package dev.sluice.core.ingress.listener;

import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.Ref;
import dev.sluice.core.network.InboundSources;
import dev.sluice.core.problem.TextForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Merges what the members that listen on one port want there. A member that says nothing shares what others say; two
 * that say different things are a conflict.
 */
final class ListenerMerge {
    private final GroupBuild build;
    private final int port;
    private final List<MemberListeners> members;

    ListenerMerge(GroupBuild build, int port, List<MemberListeners> members) {
        this.build = build;
        this.port = port;
        this.members = List.copyOf(members);
    }

    GroupListener merge() {
        String protocol = protocol();
        boolean secure = protocol.equals(Protocols.HTTPS);
        return new GroupListener(
                port,
                protocol,
                members.stream().map(MemberListeners::member).toList(),
                sources(),
                secure ? certificates() : List.of(),
                secure ? Optional.of(sslPolicy()) : Optional.empty(),
                secure ? mutualAuthentication() : Optional.empty());
    }

    private String protocol() {
        List<Said<String>> said =
                said(wanting -> Optional.ofNullable(wanting.protocols().get(port))
                        .map(protocol -> new Said<>(
                                protocol, wanting.member(), ListenerOrigins.ofPort(wanting.member(), protocol, port))));
        return agreed(said, "protocol", Function.identity()).map(Said::value).orElse(Protocols.HTTP);
    }

    private InboundSources sources() {
        Optional<Said<SortedSet<String>>> cidrs =
                agreed(said(MemberListeners::cidrs), "inbound-cidrs", ListenerMerge::byFamily);
        Optional<Said<SortedSet<String>>> lists =
                agreed(said(MemberListeners::prefixLists), "inbound-prefix-lists", TextForms::list);
        return InboundSources.orAnywhere(
                cidrs.map(Said::value).orElseGet(TreeSet::new),
                lists.map(Said::value).orElseGet(TreeSet::new));
    }

    private List<Ref> certificates() {
        return CertificateMerge.merge(
                members.stream().map(MemberListeners::certificates).toList());
    }

    private String sslPolicy() {
        return agreed(said(MemberListeners::sslPolicy), "sslPolicy", Function.identity())
                .map(Said::value)
                .orElse(build.settings().ingress().defaultSslPolicy());
    }

    private Optional<MutualAuthentication> mutualAuthentication() {
        List<Said<MutualAuthentication>> said = said(wanting -> Optional.ofNullable(
                        wanting.mutualAuthentication().get(port))
                .map(wanted -> new Said<>(
                        wanted, wanting.member(), ListenerOrigins.ofMutualAuthentication(wanting.member()))));
        return agreed(said, "mTLS Attributes", ListenerMerge::describe).map(Said::value);
    }

    private <T> List<Said<T>> said(Function<MemberListeners, Optional<Said<T>>> question) {
        return members.stream()
                .flatMap(wanting -> question.apply(wanting).stream())
                .toList();
    }

    /** Messages name the first two members that differ. */
    private <T> Optional<Said<T>> agreed(List<Said<T>> said, String what, Function<T, String> print) {
        return Agreement.of(build, said, values -> {
            List<String> parties = new ArrayList<>();
            for (T value : values.subList(0, 2)) {
                said.stream()
                        .filter(one -> one.value().equals(value))
                        .findFirst()
                        .ifPresent(one -> parties.add(one.member().key() + ": " + print.apply(value)));
            }
            return "failed to merge listenPort config for port: " + port + ": conflicting " + what + ", "
                    + String.join(" | ", parties);
        });
    }

    private static String byFamily(SortedSet<String> cidrs) {
        List<String> v4 = cidrs.stream().filter(cidr -> !cidr.contains(":")).toList();
        List<String> v6 = cidrs.stream().filter(cidr -> cidr.contains(":")).toList();
        return TextForms.list(v4) + ", " + TextForms.list(v6);
    }

    private static String describe(MutualAuthentication wanted) {
        return wanted.mode()
                + wanted.trustStoreArn()
                        .filter(arn -> !arn.isEmpty())
                        .map(arn -> " " + arn)
                        .orElse("");
    }
}
