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
        actions.stream()
                .filter(Action.AuthenticateOidc.class::isInstance)
                .map(Action.AuthenticateOidc.class::cast)
                .findFirst()
                .ifPresentOrElse(oidc -> written.put(holder, oidc.clientSecret()), () -> written.remove(holder));
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

    /** The resource is gone, and with it the listeners and rules that belonged to it. */
    public void deleted(Arn gone) {
        written.keySet().removeIf(holder -> isPartOf(gone, holder));
    }

    /** An ARN goes on where that of its owner ends, but for the word that says what it is the ARN of. */
    private static boolean isPartOf(Arn owner, Arn holder) {
        return (path(holder) + "/").startsWith(path(owner) + "/");
    }

    private static String path(Arn arn) {
        return arn.value().substring(arn.value().indexOf('/') + 1);
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
