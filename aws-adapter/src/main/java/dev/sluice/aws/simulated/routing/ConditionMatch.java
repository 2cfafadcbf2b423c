package dev.sluice.aws.simulated.routing;

import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.cloud.IpAddress;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleCondition.HostHeader;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.HttpRequestMethod;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.Other;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a request fulfils a condition. One value that fits is enough; paths and methods are told apart by case. */
final class ConditionMatch {
    private ConditionMatch() {}

    static boolean of(RuleCondition condition, Request request) {
        return switch (condition) {
            case HostHeader host -> fits(host.values(), host.regexValues(), withoutPort(request.host()));
            case PathPattern path ->
                path.values().stream().anyMatch(value -> Wildcards.match(value, request.path()))
                        || path.regexValues().stream()
                                .anyMatch(regex -> Pattern.compile(regex)
                                        .matcher(request.path())
                                        .find());
            case HttpHeader header -> headerFits(header, request);
            case HttpRequestMethod method -> method.values().contains(request.method());
            case QueryString query ->
                query.values().stream()
                        .anyMatch(
                                wanted -> parameters(request).stream().anyMatch(given -> parameterFits(wanted, given)));
            case SourceIp source -> source.values().stream().anyMatch(range -> contains(range, request));
            case Other other -> false;
        };
    }

    private static boolean fits(List<String> values, List<String> regexes, String text) {
        return values.stream().anyMatch(value -> Wildcards.matchIgnoringCase(value, text))
                || regexes.stream()
                        .anyMatch(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE)
                                .matcher(text)
                                .find());
    }

    /** The port behind a host name is no part of what is compared; an IPv6 address stands in brackets. */
    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static boolean headerFits(HttpHeader wanted, Request request) {
        return request.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(wanted.name()))
                .anyMatch(header -> fits(wanted.values(), wanted.regexValues(), header.value()));
    }

    private static List<KeyValue> parameters(Request request) {
        return Arrays.stream(request.query().split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(parts -> new KeyValue(Optional.of(parts[0]), parts.length == 2 ? parts[1] : ""))
                .toList();
    }

    private static boolean parameterFits(KeyValue wanted, KeyValue given) {
        return Wildcards.matchIgnoringCase(wanted.value(), given.value())
                && wanted.key()
                        .filter(key ->
                                !Wildcards.matchIgnoringCase(key, given.key().orElse("")))
                        .isEmpty();
    }

    private static boolean contains(String range, Request request) {
        Optional<IpAddress> address = IpAddress.of(request.sourceAddress());
        return CidrBlock.of(range)
                .filter(block -> address.filter(block::contains).isPresent())
                .isPresent();
    }
}
