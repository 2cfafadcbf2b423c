package dev.sluice.aws.simulated.elb;

import dev.sluice.core.model.Action.Redirect;
import java.util.Optional;
import java.util.Set;

/** Which redirects AWS accepts. */
final class RedirectRules {
    private static final Set<String> CODES = Set.of("HTTP_301", "HTTP_302");
    private static final Set<String> PROTOCOLS = Set.of("HTTP", "HTTPS", "#{protocol}");
    private static final int LONGEST = 128;

    private RedirectRules() {}

    /** {@code redirect} is complete. */
    static void require(Redirect redirect) {
        if (!CODES.contains(redirect.statusCode())) {
            throw ActionRules.invalid(
                    "The redirect status code '" + redirect.statusCode() + "' must be one of 'HTTP_301, HTTP_302'");
        }
        String protocol = redirect.protocol().orElseThrow();
        if (!PROTOCOLS.contains(protocol)) {
            throw ActionRules.invalid(
                    "The redirect protocol '" + protocol + "' must be one of 'HTTP, HTTPS, #{protocol}'");
        }
        requirePort(redirect.port().orElseThrow());
        String path = redirect.path().orElseThrow();
        if (!path.startsWith("/") || path.length() > LONGEST) {
            throw ActionRules.invalid(
                    "The redirect path '" + path + "' must begin with '/' and have at most 128 characters");
        }
        String query = redirect.query().orElseThrow();
        if (query.startsWith("?") || query.length() > LONGEST) {
            throw ActionRules.invalid(
                    "The redirect query '" + query + "' must not begin with '?' and have at most 128 characters");
        }
        String host = redirect.host().orElseThrow();
        if (host.isEmpty() || host.length() > LONGEST) {
            throw ActionRules.invalid("The redirect host '" + host + "' must have 1 to 128 characters");
        }
        if (changesNothing(redirect)) {
            throw ActionRules.invalid("The redirect configuration is not valid because it creates a loop.");
        }
    }

    private static void requirePort(String port) {
        boolean number = port.matches("[1-9][0-9]{0,4}") && Integer.parseInt(port) <= 65_535;
        if (!number && !port.equals("#{port}")) {
            throw ActionRules.invalid("The redirect port '" + port + "' must be #{port} or between '1' and '65535'");
        }
    }

    /** A change of the query alone still leads back to the same place. */
    private static boolean changesNothing(Redirect redirect) {
        return redirect.protocol().equals(Optional.of("#{protocol}"))
                && redirect.port().equals(Optional.of("#{port}"))
                && redirect.host().equals(Optional.of("#{host}"))
                && redirect.path().equals(Optional.of("/#{path}"));
    }
}
