package dev.sluice.core.explain;

import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.cloud.IpAddress;
import dev.sluice.core.model.RuleCondition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Checks one request against conditions. Of several values, one has to match. */
final class ConditionCheck {
    private static final int CASE_COUNTS = 0;

    private final ClientRequest request;

    ConditionCheck(ClientRequest request) {
        this.request = request;
    }

    /** Why the condition doesn't hold: what the request has and what was wanted; empty if it holds. */
    Optional<String> failure(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.HostHeader host ->
                unless(
                        fitsIgnoringCase(host.values(), host.regexValues(), request.hostName()),
                        "host " + request.hostName() + " is none of " + listed(host.values(), host.regexValues()));
            case RuleCondition.PathPattern path ->
                unless(
                        fitsPath(path),
                        "path " + request.path() + " is none of " + listed(path.values(), path.regexValues()));
            case RuleCondition.HttpHeader header ->
                unless(
                        fitsHeader(header),
                        "header " + header.name() + " is none of " + listed(header.values(), header.regexValues()));
            case RuleCondition.HttpRequestMethod method ->
                unless(
                        method.values().contains(request.method()),
                        "method " + request.method() + " is none of " + method.values());
            case RuleCondition.QueryString query ->
                unless(fitsQuery(query), "query \"" + request.query() + "\" has none of " + parameters(query));
            case RuleCondition.SourceIp source ->
                unless(
                        source.values().stream().anyMatch(this::comesFrom),
                        "source address " + request.sourceIp().orElse("(unknown)") + " is in none of "
                                + source.values());
            case RuleCondition.Other other -> Optional.of("nothing is known about " + other.field());
        };
    }

    private static Optional<String> unless(boolean holds, String reason) {
        return holds ? Optional.empty() : Optional.of(reason);
    }

    private boolean fitsPath(RuleCondition.PathPattern path) {
        return path.values().stream().anyMatch(glob -> Glob.matches(glob, request.path()))
                || path.regexValues().stream().anyMatch(regex -> found(regex, CASE_COUNTS, request.path()));
    }

    private boolean fitsHeader(RuleCondition.HttpHeader wanted) {
        return request.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(wanted.name()))
                .anyMatch(header -> fitsIgnoringCase(wanted.values(), wanted.regexValues(), header.value()));
    }

    private boolean fitsQuery(RuleCondition.QueryString query) {
        List<RuleCondition.KeyValue> sent = Stream.of(request.query().split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(ConditionCheck::parameter)
                .toList();
        return query.values().stream().anyMatch(wanted -> sent.stream().anyMatch(given -> fits(wanted, given)));
    }

    private static RuleCondition.KeyValue parameter(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new RuleCondition.KeyValue(Optional.of(pair), "")
                : new RuleCondition.KeyValue(Optional.of(pair.substring(0, equals)), pair.substring(equals + 1));
    }

    private static boolean fits(RuleCondition.KeyValue wanted, RuleCondition.KeyValue given) {
        boolean keyFits = wanted.key().isEmpty()
                || Glob.matchesIgnoringCase(wanted.key().get(), given.key().orElse(""));
        return keyFits && Glob.matchesIgnoringCase(wanted.value(), given.value());
    }

    private boolean comesFrom(String range) {
        Optional<CidrBlock> block = CidrBlock.of(range);
        Optional<IpAddress> address = request.sourceIp().flatMap(IpAddress::of);
        return block.isPresent() && address.isPresent() && block.get().contains(address.get());
    }

    private static boolean fitsIgnoringCase(List<String> globs, List<String> regexes, String text) {
        return globs.stream().anyMatch(glob -> Glob.matchesIgnoringCase(glob, text))
                || regexes.stream().anyMatch(regex -> found(regex, Pattern.CASE_INSENSITIVE, text));
    }

    /** A regular expression that can't be compiled matches nothing; AWS refuses the rule. */
    private static boolean found(String regex, int flags, String text) {
        try {
            return Pattern.compile(regex, flags).matcher(text).find();
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }

    private static List<String> listed(List<String> globs, List<String> regexes) {
        return globs.isEmpty() ? regexes : globs;
    }

    private static List<String> parameters(RuleCondition.QueryString query) {
        return query.values().stream()
                .map(wanted -> wanted.key().map(key -> key + "=").orElse("") + wanted.value())
                .toList();
    }
}
