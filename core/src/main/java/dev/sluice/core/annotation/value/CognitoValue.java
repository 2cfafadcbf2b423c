package dev.sluice.core.annotation.value;

import static dev.sluice.core.annotation.json.JsonForm.map;
import static dev.sluice.core.annotation.json.JsonForm.object;
import static dev.sluice.core.annotation.json.JsonForm.text;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.json.JsonField;
import dev.sluice.core.annotation.json.JsonForm;
import dev.sluice.core.cluster.SortedMaps;
import java.util.SortedMap;

/** {@code auth-idp-cognito}, as written. */
public record CognitoValue(
        String userPoolArn, String userPoolClientId, String userPoolDomain, SortedMap<String, String> extraParams) {
    private static final JsonField<String> POOL_ARN = JsonField.of("userPoolARN", text());
    private static final JsonField<String> CLIENT_ID = JsonField.of("userPoolClientID", text());
    private static final JsonField<String> DOMAIN = JsonField.of("userPoolDomain", text());
    private static final JsonField<SortedMap<String, String>> EXTRA_PARAMS =
            JsonField.of("authenticationRequestExtraParams", map(text()));

    public static final JsonForm<CognitoValue> FORM = object(
            fields -> new CognitoValue(
                    fields.get(POOL_ARN), fields.get(CLIENT_ID), fields.get(DOMAIN), fields.get(EXTRA_PARAMS)),
            POOL_ARN,
            CLIENT_ID,
            DOMAIN,
            EXTRA_PARAMS);

    public CognitoValue {
        requireNonNull(userPoolArn, "userPoolArn");
        requireNonNull(userPoolClientId, "userPoolClientId");
        requireNonNull(userPoolDomain, "userPoolDomain");
        extraParams = SortedMaps.copyOf(extraParams);
    }
}
