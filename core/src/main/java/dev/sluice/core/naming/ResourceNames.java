package dev.sluice.core.naming;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
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

    /** {@code k8s-<group>-<hash>} for an explicit group, else {@code k8s-<namespace>-<name>-<hash>}. */
    public static String ofStack(StackId stack, String hash) {
        return stack.isExplicit()
                ? "k8s-" + sanitized(stack.name(), 17) + "-" + hash.substring(0, 10)
                : ofObject(new ObjectKey(stack.namespace(), stack.name()), hash);
    }

    /** {@code k8s-<namespace>-<name>-<hash>}. */
    public static String ofObject(ObjectKey key, String hash) {
        return "k8s-" + sanitized(key.namespace(), 8) + "-" + sanitized(key.name(), 8) + "-" + hash.substring(0, 10);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
