package dev.sluice.core.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** IPv6 addresses as RFC 5952 writes them. */
final class CanonicalIpv6 {
    private static final int GROUPS = 8;
    private static final List<Integer> MAPPED_IPV4 = List.of(0, 0, 0, 0, 0, 0xffff);

    private CanonicalIpv6() {}

    static String of(List<Integer> bytes) {
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(bytes.get(2 * i) << 8 | bytes.get(2 * i + 1));
        }
        if (groups.subList(0, MAPPED_IPV4.size()).equals(MAPPED_IPV4)) {
            return "::ffff:" + IpAddress.dotted(bytes.subList(12, 16));
        }
        int start = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosFrom(groups, i);
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        // A single group of zeros is written out.
        return length < 2
                ? joined(groups)
                : joined(groups.subList(0, start)) + "::" + joined(groups.subList(start + length, GROUPS));
    }

    private static int zerosFrom(List<Integer> groups, int index) {
        int end = index;
        while (end < GROUPS && groups.get(end) == 0) {
            end++;
        }
        return end - index;
    }

    private static String joined(List<Integer> groups) {
        return groups.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
    }
}
