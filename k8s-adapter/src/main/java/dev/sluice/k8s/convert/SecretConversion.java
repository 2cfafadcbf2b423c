package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code v1} Secret to its record; {@code stringData} wins over {@code data}, as an API server merges them. */
final class SecretConversion {
    private SecretConversion() {}

    static Secret from(Fields secret) {
        SortedMap<String, String> decoded = new TreeMap<>();
        secret.textMap("data").forEach((key, value) -> {
            try {
                decoded.put(key, new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                secret.object("data").refuseHidden(key, "text in base64");
            }
        });
        decoded.putAll(secret.textMap("stringData"));
        return new Secret(MetaConversion.namespaced(secret), decoded);
    }
}
