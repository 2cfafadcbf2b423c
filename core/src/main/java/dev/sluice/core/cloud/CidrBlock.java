package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A range of addresses as {@code address/prefix length}; bits behind the prefix are not looked at. */
public record CidrBlock(IpAddress address, int prefixLength) {
    public CidrBlock {
        requireNonNull(address, "address");
        if (prefixLength < 0 || prefixLength > address.bytes().size() * 8) {
            throw new IllegalArgumentException("prefixLength: " + prefixLength + " (expected: 0 to "
                    + address.bytes().size() * 8 + ")");
        }
    }

    /** The block that this text denotes, if it denotes one. Zeros before the length don't count, however many. */
    public static Optional<CidrBlock> of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : IpAddress.of(text.substring(0, slash)).flatMap(address -> of(address, text.substring(slash + 1)));
    }

    private static Optional<CidrBlock> of(IpAddress address, String length) {
        int zeros = 0;
        while (zeros < length.length() - 1 && length.charAt(zeros) == '0') {
            zeros++;
        }
        String digits = length.substring(zeros);
        return isLength(digits) && Integer.parseInt(digits) <= address.bytes().size() * 8
                ? Optional.of(new CidrBlock(address, Integer.parseInt(digits)))
                : Optional.empty();
    }

    private static boolean isLength(String text) {
        return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Whether the address is of this family and in this range. */
    public boolean contains(IpAddress other) {
        if (other.isV6() != address.isV6()) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit += 8) {
            int relevant = Math.min(8, prefixLength - bit);
            int mask = 0xff & (0xff << (8 - relevant));
            if ((address.bytes().get(bit / 8) & mask) != (other.bytes().get(bit / 8) & mask)) {
                return false;
            }
        }
        return true;
    }
}
