package dev.sluice.core.annotation.value;

import static dev.sluice.core.annotation.json.JsonForm.list;
import static dev.sluice.core.annotation.json.JsonForm.object;
import static dev.sluice.core.annotation.json.JsonForm.text;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.json.JsonField;
import dev.sluice.core.annotation.json.JsonForm;
import java.util.List;

/** {@code jwt-validation}, as written. */
public record JwtValue(String jwksEndpoint, String issuer, List<Claim> additionalClaims) {
    private static final JsonField<String> JWKS_ENDPOINT = JsonField.of("jwksEndpoint", text());
    private static final JsonField<String> ISSUER = JsonField.of("issuer", text());
    private static final JsonField<List<Claim>> ADDITIONAL_CLAIMS = JsonField.of("additionalClaims", list(Claim.FORM));

    public static final JsonForm<JwtValue> FORM = object(
            fields -> new JwtValue(fields.get(JWKS_ENDPOINT), fields.get(ISSUER), fields.get(ADDITIONAL_CLAIMS)),
            JWKS_ENDPOINT,
            ISSUER,
            ADDITIONAL_CLAIMS);

    public JwtValue {
        requireNonNull(jwksEndpoint, "jwksEndpoint");
        requireNonNull(issuer, "issuer");
        additionalClaims = List.copyOf(additionalClaims);
    }

    /** One of {@code additionalClaims}. */
    public record Claim(String format, String name, List<String> values) {
        private static final JsonField<String> FORMAT = JsonField.of("format", text());
        private static final JsonField<String> NAME = JsonField.of("name", text());
        private static final JsonField<List<String>> VALUES = JsonField.of("values", list(text()));

        static final JsonForm<Claim> FORM = object(
                fields -> new Claim(fields.get(FORMAT), fields.get(NAME), fields.get(VALUES)), FORMAT, NAME, VALUES);

        public Claim {
            requireNonNull(format, "format");
            requireNonNull(name, "name");
            values = List.copyOf(values);
        }
    }
}
