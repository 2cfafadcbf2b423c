package dev.sluice.core.annotation.value;

import static dev.sluice.core.annotation.json.JsonForm.bool;
import static dev.sluice.core.annotation.json.JsonForm.int32;
import static dev.sluice.core.annotation.json.JsonForm.object;
import static dev.sluice.core.annotation.json.JsonForm.optional;
import static dev.sluice.core.annotation.json.JsonForm.text;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.json.JsonField;
import dev.sluice.core.annotation.json.JsonForm;
import java.util.Optional;

/** One element of {@code mutual-authentication}, as written. */
public record MutualAuthenticationValue(
        int port,
        String mode,
        Optional<String> trustStore,
        Optional<Boolean> ignoreClientCertificateExpiry,
        Optional<String> advertiseTrustStoreCaNames) {
    private static final JsonField<Integer> PORT = JsonField.of("port", int32());
    private static final JsonField<String> MODE = JsonField.of("mode", text());
    private static final JsonField<Optional<String>> TRUST_STORE = JsonField.of("trustStore", optional(text()));
    private static final JsonField<Optional<Boolean>> IGNORE_EXPIRY =
            JsonField.of("ignoreClientCertificateExpiry", optional(bool()));
    private static final JsonField<Optional<String>> ADVERTISE =
            JsonField.of("advertiseTrustStoreCaNames", optional(text()));

    public static final JsonForm<MutualAuthenticationValue> FORM = object(
            fields -> new MutualAuthenticationValue(
                    fields.get(PORT),
                    fields.get(MODE),
                    fields.get(TRUST_STORE),
                    fields.get(IGNORE_EXPIRY),
                    fields.get(ADVERTISE)),
            PORT,
            MODE,
            TRUST_STORE,
            IGNORE_EXPIRY,
            ADVERTISE);

    public MutualAuthenticationValue {
        requireNonNull(mode, "mode");
        requireNonNull(trustStore, "trustStore");
        requireNonNull(ignoreClientCertificateExpiry, "ignoreClientCertificateExpiry");
        requireNonNull(advertiseTrustStoreCaNames, "advertiseTrustStoreCaNames");
    }
}
