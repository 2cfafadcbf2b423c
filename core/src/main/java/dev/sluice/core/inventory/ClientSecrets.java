package dev.sluice.core.inventory;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.Action;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The client secrets that this process has given to listeners and rules. AWS never tells them, so they are remembered
 * here, in memory only. Safe for use by several threads.
 */
public final class ClientSecrets {
    private final Map<Arn, String> written = new ConcurrentHashMap<>();

    /** The listener or rule has these actions now. */
    public void written(Arn holder, List<Action> actions) {
        actions.forEach(action -> {
            if (action instanceof Action.AuthenticateOidc oidc) {
                written.put(holder, oidc.clientSecret());
            }
        });
    }

    /** The actions with the secrets that AWS left out; what this process has not written itself stays empty. */
    public List<Action> complete(Arn holder, List<Action> actions) {
        String secret = written.getOrDefault(holder, "");
        return actions.stream()
                .map(action -> action instanceof Action.AuthenticateOidc oidc
                                && oidc.clientSecret().isEmpty()
                        ? with(oidc, secret)
                        : action)
                .toList();
    }

    public void deleted(Arn holder) {
        written.remove(holder);
    }

    private static Action with(Action.AuthenticateOidc oidc, String secret) {
        return new Action.AuthenticateOidc(
                oidc.session(),
                oidc.issuer(),
                oidc.authorizationEndpoint(),
                oidc.tokenEndpoint(),
                oidc.userInfoEndpoint(),
                oidc.clientId(),
                secret);
    }
}
