package dev.sluice.core.annotation;

import dev.sluice.core.annotation.value.ActionValue;
import dev.sluice.core.annotation.value.CognitoValue;
import dev.sluice.core.annotation.value.ConditionValue;
import dev.sluice.core.annotation.value.JwtValue;
import dev.sluice.core.annotation.value.OidcValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why AWS is going to refuse the rules and the log-in that annotations describe as JSON: the first reason. Missing
 * parts are reported elsewhere.
 */
final class RoutingLimits {
    private static final Pattern RESPONSE_CODE = Pattern.compile("[245][0-9]{2}");
    private static final List<String> CONTENT_TYPES =
            List.of("text/plain", "text/css", "text/html", "application/javascript", "application/json");
    private static final int LONGEST_BODY = 1024;
    private static final List<String> REDIRECT_CODES = List.of("HTTP_301", "HTTP_302");
    private static final List<String> REDIRECT_PROTOCOLS = List.of("HTTP", "HTTPS", "#{protocol}");
    private static final String SAME_PORT = "#{port}";
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_TARGET_GROUPS = 5;
    private static final int HIGHEST_WEIGHT = 999;
    private static final int LONGEST_STICKINESS = 604_800;
    private static final Pattern METHOD = Pattern.compile("[A-Z_-]{1,40}");
    private static final List<String> CLAIM_FORMATS =
            List.of("single-string", "string-array", "space-separated-values");

    private RoutingLimits() {}

    static Optional<String> refusal(ActionValue action) {
        return switch (action.type()) {
            case "fixed-response" -> action.fixedResponse().flatMap(RoutingLimits::refusal);
            case "redirect" -> action.redirect().flatMap(RoutingLimits::refusal);
            case "forward" ->
                action.targetGroupArn().isPresent() || action.targetGroupName().isPresent()
                        ? Optional.empty()
                        : action.forward().flatMap(RoutingLimits::refusal);
            default -> Optional.empty();
        };
    }

    private static Optional<String> refusal(ActionValue.FixedResponse response) {
        return first(Stream.of(
                unless(
                        response.statusCode().isEmpty()
                                || RESPONSE_CODE.matcher(response.statusCode()).matches(),
                        "statusCode " + response.statusCode() + " is none of 2XX, 4XX and 5XX"),
                response.contentType()
                        .filter(type -> !type.isEmpty() && !CONTENT_TYPES.contains(type))
                        .map(type -> "contentType " + type + " is none of " + CONTENT_TYPES),
                response.messageBody()
                        .filter(body -> body.length() > LONGEST_BODY)
                        .map(body -> "messageBody has more than " + LONGEST_BODY + " characters")));
    }

    private static Optional<String> refusal(ActionValue.Redirect redirect) {
        return first(Stream.of(
                unless(
                        redirect.statusCode().isEmpty() || REDIRECT_CODES.contains(redirect.statusCode()),
                        "statusCode " + redirect.statusCode() + " is none of " + REDIRECT_CODES),
                redirect.protocol()
                        .filter(protocol -> !REDIRECT_PROTOCOLS.contains(protocol))
                        .map(protocol -> "protocol \"" + protocol + "\" is none of " + REDIRECT_PROTOCOLS),
                redirect.port()
                        .filter(port -> !port.equals(SAME_PORT) && !isPort(port))
                        .map(port -> "port \"" + port + "\" is neither " + SAME_PORT + " nor 1 to " + HIGHEST_PORT),
                redirect.host().filter(String::isEmpty).map(host -> "host is empty"),
                redirect.path()
                        .filter(path -> !path.startsWith("/"))
                        .map(path -> "path \"" + path + "\" does not begin with /")));
    }

    private static boolean isPort(String text) {
        return Literals.int32(text).stream().anyMatch(port -> port >= 1 && port <= HIGHEST_PORT);
    }

    private static Optional<String> refusal(ActionValue.Forward forward) {
        int groups = forward.targetGroups().size();
        return first(Stream.of(
                unless(
                        groups >= 1 && groups <= MOST_TARGET_GROUPS,
                        groups + " targetGroups are not 1 to " + MOST_TARGET_GROUPS),
                forward.targetGroups().stream()
                        .flatMap(target -> target.weight().stream())
                        .filter(weight -> weight < 0 || weight > HIGHEST_WEIGHT)
                        .map(weight -> "weight " + weight + " is not 0 to " + HIGHEST_WEIGHT)
                        .findFirst(),
                forward.stickiness()
                        .flatMap(ActionValue.Stickiness::durationSeconds)
                        .filter(seconds -> seconds < 1 || seconds > LONGEST_STICKINESS)
                        .map(seconds -> "durationSeconds " + seconds + " is not 1 to " + LONGEST_STICKINESS)));
    }

    static Optional<String> refusal(List<ConditionValue> conditions) {
        return conditions.stream()
                .flatMap(condition -> refusal(condition).stream())
                .findFirst();
    }

    private static Optional<String> refusal(ConditionValue condition) {
        return switch (condition.field()) {
            case "http-request-method" ->
                condition.httpRequestMethod().stream()
                        .flatMap(part -> part.values().stream())
                        .filter(method -> !METHOD.matcher(method).matches())
                        .findFirst()
                        .map(method -> "method \"" + method + "\" is not in capitals");
            case "http-header" ->
                condition
                        .httpHeader()
                        .map(ConditionValue.Header::name)
                        .filter(String::isEmpty)
                        .map(name -> "httpHeaderName is empty");
            default -> Optional.empty();
        };
    }

    static Optional<String> refusal(CognitoValue cognito) {
        return first(Stream.of(
                unless(cognito.userPoolArn().startsWith("arn:"), "userPoolARN is no ARN"),
                unless(!cognito.userPoolClientId().isEmpty(), "userPoolClientID is empty"),
                unless(!cognito.userPoolDomain().isEmpty(), "userPoolDomain is empty")));
    }

    static Optional<String> refusal(OidcValue oidc) {
        return first(Stream.of(
                notHttps("issuer", oidc.issuer()),
                notHttps("authorizationEndpoint", oidc.authorizationEndpoint()),
                notHttps("tokenEndpoint", oidc.tokenEndpoint()),
                notHttps("userInfoEndpoint", oidc.userInfoEndpoint())));
    }

    static Optional<String> refusal(JwtValue jwt) {
        return first(Stream.of(
                notHttps("jwksEndpoint", jwt.jwksEndpoint()),
                jwt.additionalClaims().stream()
                        .map(JwtValue.Claim::format)
                        .filter(format -> !format.isEmpty() && !CLAIM_FORMATS.contains(format))
                        .findFirst()
                        .map(format -> "format \"" + format + "\" is none of " + CLAIM_FORMATS)));
    }

    private static Optional<String> notHttps(String field, String url) {
        return unless(
                url.isEmpty() || url.startsWith("https://"), field + " \"" + url + "\" does not begin with https://");
    }

    private static Optional<String> unless(boolean fine, String refusal) {
        return fine ? Optional.empty() : Optional.of(refusal);
    }

    private static Optional<String> first(Stream<Optional<String>> refusals) {
        return refusals.flatMap(Optional::stream).findFirst();
    }
}
