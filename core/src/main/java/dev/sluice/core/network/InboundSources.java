package dev.sluice.core.network;

import dev.sluice.core.model.IpPermission;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may reach one port of a load balancer: CIDRs as they are written, and prefix lists. */
public record InboundSources(SortedSet<String> cidrs, SortedSet<String> prefixLists) {
    /** Everybody. */
    private static final List<String> ANYWHERE = List.of("0.0.0.0/0", "::/0");

    public InboundSources {
        cidrs = Collections.unmodifiableSortedSet(new TreeSet<>(cidrs));
        prefixLists = Collections.unmodifiableSortedSet(new TreeSet<>(prefixLists));
    }

    /** These sources; where nobody names any, everybody. */
    public static InboundSources orAnywhere(Collection<String> cidrs, Collection<String> prefixLists) {
        return new InboundSources(
                new TreeSet<>(cidrs.isEmpty() && prefixLists.isEmpty() ? ANYWHERE : cidrs), new TreeSet<>(prefixLists));
    }

    /** One TCP rule for each source; IPv6 sources count only where clients may come over IPv6. */
    public List<IpPermission> permissions(int port, String ipAddressType) {
        boolean dualStack = ipAddressType.startsWith("dualstack");
        Stream<IpPermission.Source> fromCidrs = cidrs.stream()
                .map(IpPermission.Source::cidr)
                .filter(source -> dualStack || source instanceof IpPermission.Source.Ipv4);
        Stream<IpPermission.Source> fromLists = prefixLists.stream().map(IpPermission.Source.PrefixList::new);
        return Stream.concat(fromCidrs, fromLists)
                .map(source -> IpPermission.tcp(port, source))
                .toList();
    }
}
