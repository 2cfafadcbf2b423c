package dev.sluice.core.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The building blocks of generated names: {@code k8s-<namespace>-<name>-<hash>}. */
public final class ResourceNames {
    private ResourceNames() {}

    /** Lower-case hex SHA-256 over the parts, one after the other without separator. */
    public static String hash(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The text without characters other than ASCII letters and digits, cut to {@code length}. */
    public static String sanitized(String text, int length) {
        StringBuilder kept = new StringBuilder();
        text.chars()
                .filter(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
                .limit(length)
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
