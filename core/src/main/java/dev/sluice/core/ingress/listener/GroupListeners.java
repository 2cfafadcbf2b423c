package dev.sluice.core.ingress.listener;

import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberTags;
import dev.sluice.core.model.ManagedCertificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ports of a group, merged over its members, and the certificates that members ask for.
 *
 * @param byPort the group's listeners
 * @param portsByMember the ports on which each member listens, in the group's order
 */
public record GroupListeners(
        SortedMap<Integer, GroupListener> byPort,
        List<SortedSet<Integer>> portsByMember,
        List<ManagedCertificate> certificates) {
    public GroupListeners {
        byPort = Collections.unmodifiableSortedMap(new TreeMap<>(byPort));
        portsByMember = List.copyOf(portsByMember);
        certificates = List.copyOf(certificates);
    }

    /** Reads and merges what the members want; everything that is wrong is reported. */
    public static GroupListeners of(GroupBuild build, MemberTags tags) {
        MemberListenersReader reader = new MemberListenersReader(build, tags);
        List<MemberListeners> wanted =
                build.members().stream().map(reader::read).toList();
        SortedSet<Integer> ports = new TreeSet<>();
        wanted.forEach(member -> ports.addAll(member.protocols().keySet()));
        SortedMap<Integer, GroupListener> byPort = new TreeMap<>();
        for (int port : ports) {
            List<MemberListeners> listening = wanted.stream()
                    .filter(member -> member.protocols().containsKey(port))
                    .toList();
            byPort.put(port, new ListenerMerge(build, port, listening).merge());
        }
        return new GroupListeners(
                byPort,
                wanted.stream()
                        .<SortedSet<Integer>>map(
                                member -> new TreeSet<>(member.protocols().keySet()))
                        .toList(),
                wanted.stream()
                        .map(MemberListeners::requested)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
