package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleCondition.HostHeader;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.HttpRequestMethod;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.Other;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which conditions AWS accepts in a rule. */
final class ConditionRules {
    private static final int LONGEST = 128;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.*?:_-]+");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.$/~\"'@:+&*?-]+");
    private static final Pattern METHOD = Pattern.compile("[A-Z_-]{1,40}");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9*?!#$%&'+.^_`|~-]{1,40}");

    private final AwsLimits limits;

    ConditionRules(AwsLimits limits) {
        this.limits = requireNonNull(limits, "limits");
    }

    void require(List<RuleCondition> conditions) {
        if (conditions.isEmpty()) {
            throw invalid("At least one condition must be specified");
        }
        Set<String> fields = new HashSet<>();
        for (RuleCondition condition : conditions) {
            requireOne(condition);
            if (!fields.add(condition.field()) && !mayRepeat(condition)) {
                throw invalid("A rule can have at most one '" + condition.field() + "' condition");
            }
        }
        limits.require(
                Limit.CONDITION_VALUES_PER_RULE,
                conditions.stream().flatMap(ConditionRules::values).count());
        limits.require(
                Limit.WILDCARDS_PER_RULE,
                conditions.stream()
                        .flatMap(ConditionRules::patterns)
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '*' || c == '?')
                        .count());
    }

    private static boolean mayRepeat(RuleCondition condition) {
        return condition instanceof HttpHeader || condition instanceof QueryString;
    }

    private static Stream<String> values(RuleCondition condition) {
        return switch (condition) {
            case HostHeader host -> Stream.concat(host.values().stream(), host.regexValues().stream());
            case PathPattern path -> Stream.concat(path.values().stream(), path.regexValues().stream());
            case HttpHeader header -> Stream.concat(header.values().stream(), header.regexValues().stream());
            case HttpRequestMethod method -> method.values().stream();
            case QueryString query ->
                query.values().stream().map(pair -> pair.key().orElse("") + "=" + pair.value());
            case SourceIp source -> source.values().stream();
            case Other other -> Stream.empty();
        };
    }

    /** The values in which {@code *} and {@code ?} stand for others. */
    private static Stream<String> patterns(RuleCondition condition) {
        return switch (condition) {
            case HostHeader host -> host.values().stream();
            case PathPattern path -> path.values().stream();
            case HttpHeader header -> header.values().stream();
            case QueryString query -> values(query);
            case HttpRequestMethod method -> Stream.empty();
            case SourceIp source -> Stream.empty();
            case Other other -> Stream.empty();
        };
    }

    private static void requireOne(RuleCondition condition) {
        switch (condition) {
            case HostHeader host -> requireValues(host, host.values(), host.regexValues(), HOST);
            case PathPattern path -> requireValues(path, path.values(), path.regexValues(), PATH);
            case HttpHeader header -> {
                requireMatch(header, header.name(), HEADER_NAME);
                requireValues(header, header.values(), header.regexValues(), Pattern.compile("(?s).+"));
            }
            case HttpRequestMethod method -> requireValues(method, method.values(), List.of(), METHOD);
            case QueryString query -> requirePairs(query);
            case SourceIp source -> requireRanges(source);
            case Other other ->
                throw invalid("Condition field '" + other.field()
                        + "' must be one of '[path-pattern, http-request-method, host-header, query-string,"
                        + " http-header, source-ip]'");
        }
    }

    private static void requireValues(
            RuleCondition condition, List<String> values, List<String> regexes, Pattern allowed) {
        if (values.isEmpty() == regexes.isEmpty()) {
            throw invalid("A '" + condition.field() + "' condition must have either values or regular expressions");
        }
        values.forEach(value -> requireMatch(condition, value, allowed));
        regexes.forEach(regex -> TransformRules.requireExpression(regex, LONGEST));
    }

    private static void requirePairs(QueryString query) {
        if (query.values().isEmpty()) {
            throw invalid("A 'query-string' condition must have values");
        }
        for (KeyValue pair : query.values()) {
            if (pair.value().isEmpty()
                    || pair.value().length() > LONGEST
                    || pair.key().orElse("").length() > LONGEST) {
                throw invalid("Query string '" + pair.key().orElse("") + "=" + pair.value()
                        + "' must have a value, and at most 128 characters in key and value");
            }
        }
    }

    private static void requireRanges(SourceIp source) {
        if (source.values().isEmpty()) {
            throw invalid("A 'source-ip' condition must have values");
        }
        for (String range : source.values()) {
            if (CidrBlock.of(range).isEmpty() || range.equals("255.255.255.255/32")) {
                throw invalid("'" + range + "' is not a valid CIDR block for a 'source-ip' condition");
            }
        }
    }

    private static void requireMatch(RuleCondition condition, String value, Pattern allowed) {
        if (value.length() > LONGEST || !allowed.matcher(value).matches()) {
            throw invalid("Condition value '" + value + "' is not valid for field '" + condition.field() + "'");
        }
    }

    private static Refusal invalid(String message) {
        return new Refusal("ValidationError", message);
    }
}
