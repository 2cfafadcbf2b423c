package dev.sluice.core.cloud;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An IPv4 or IPv6 address. Families are strict: an IPv4 address mapped into IPv6 is an IPv6 address. */
public record IpAddress(List<Integer> bytes) {
    public IpAddress {
        bytes = List.copyOf(bytes);
        if (bytes.size() != 4 && bytes.size() != 16) {
            throw new IllegalArgumentException("bytes: " + bytes + " (expected: 4 or 16)");
        }
    }

    /** The address that this text denotes, if it denotes one; zones are not taken. */
    public static Optional<IpAddress> of(String text) {
        return (text.contains(":") ? groupsOfV6(text) : octets(text)).map(IpAddress::new);
    }

    public boolean isV6() {
        return bytes.size() == 16;
    }

    /** The one text that AWS writes the address in: IPv6 in small letters, its longest run of zeros left out. */
    public String canonical() {
        return isV6() ? CanonicalIpv6.of(bytes) : dotted(bytes);
    }

    static String dotted(List<Integer> octets) {
        return octets.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    private static Optional<List<Integer>> octets(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4 || !Arrays.stream(parts).allMatch(IpAddress::isOctet)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(parts).map(Integer::valueOf).toList());
    }

    /**
     * A number up to 255 without leading zeros. Checked by hand: there are many pods, and a regular expression would
     * cost more.
     */
    private static boolean isOctet(String part) {
        return !part.isEmpty()
                && part.length() <= 3
                && part.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && (part.length() == 1 || part.charAt(0) != '0')
                && Integer.parseInt(part) <= 255;
    }

    private static Optional<List<Integer>> groupsOfV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return group(text).filter(bytes -> bytes.size() == 16);
        }
        String start = text.substring(0, gap);
        // An IPv4 part can only stand at the end of the whole text.
        Optional<List<Integer>> head = start.contains(".") ? Optional.empty() : group(start);
        Optional<List<Integer>> tail = group(text.substring(gap + 2));
        if (head.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> bytes = new ArrayList<>(head.get());
        int zeros = 16 - head.get().size() - tail.get().size();
        if (zeros < 2) {
            return Optional.empty();
        }
        for (int i = 0; i < zeros; i++) {
            bytes.add(0);
        }
        bytes.addAll(tail.get());
        return Optional.of(bytes);
    }

    private static boolean isGroup(String part) {
        return !part.isEmpty()
                && part.length() <= 4
                && part.chars().allMatch(digit -> digit < 128 && Character.digit(digit, 16) >= 0);
    }

    /** The bytes of groups without a gap; the last group may be an IPv4 address. */
    private static Optional<List<Integer>> group(String text) {
        List<Integer> bytes = new ArrayList<>();
        if (text.isEmpty()) {
            return Optional.of(bytes);
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].contains(".")) {
                Optional<List<Integer>> last = octets(parts[i]);
                if (last.isEmpty()) {
                    return Optional.empty();
                }
                bytes.addAll(last.get());
            } else if (isGroup(parts[i])) {
                int value = Integer.parseInt(parts[i], 16);
                bytes.add(value >> 8);
                bytes.add(value & 0xff);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes);
    }
}
