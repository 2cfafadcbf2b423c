package dev.sluice.core.annotation.value;

import static dev.sluice.core.annotation.json.JsonForm.map;
import static dev.sluice.core.annotation.json.JsonForm.object;
import static dev.sluice.core.annotation.json.JsonForm.text;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.json.JsonField;
import dev.sluice.core.annotation.json.JsonForm;
import dev.sluice.core.cluster.SortedMaps;
import java.util.SortedMap;

/** {@code auth-idp-oidc}, as written. The client's id and secret are in the Secret that it names. */
public record OidcValue(
        String issuer,
        String authorizationEndpoint,
        String tokenEndpoint,
        String userInfoEndpoint,
        String secretName,
        SortedMap<String, String> extraParams) {
    private static final JsonField<String> ISSUER = JsonField.of("issuer", text());
    private static final JsonField<String> AUTHORIZATION_ENDPOINT = JsonField.of("authorizationEndpoint", text());
    private static final JsonField<String> TOKEN_ENDPOINT = JsonField.of("tokenEndpoint", text());
    private static final JsonField<String> USER_INFO_ENDPOINT = JsonField.of("userInfoEndpoint", text());
    private static final JsonField<String> SECRET_NAME = JsonField.of("secretName", text());
    private static final JsonField<SortedMap<String, String>> EXTRA_PARAMS =
            JsonField.of("authenticationRequestExtraParams", map(text()));

    public static final JsonForm<OidcValue> FORM = object(
            fields -> new OidcValue(
                    fields.get(ISSUER),
                    fields.get(AUTHORIZATION_ENDPOINT),
                    fields.get(TOKEN_ENDPOINT),
                    fields.get(USER_INFO_ENDPOINT),
                    fields.get(SECRET_NAME),
                    fields.get(EXTRA_PARAMS)),
            ISSUER,
            AUTHORIZATION_ENDPOINT,
            TOKEN_ENDPOINT,
            USER_INFO_ENDPOINT,
            SECRET_NAME,
            EXTRA_PARAMS);

    public OidcValue {
        requireNonNull(issuer, "issuer");
        requireNonNull(authorizationEndpoint, "authorizationEndpoint");
        requireNonNull(tokenEndpoint, "tokenEndpoint");
        requireNonNull(userInfoEndpoint, "userInfoEndpoint");
        requireNonNull(secretName, "secretName");
        extraParams = SortedMaps.copyOf(extraParams);
    }
}
