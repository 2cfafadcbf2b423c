package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.optional;
import static dev.sluice.aws.shape.Absence.orNull;
import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.core.model.RuleCondition.HostHeader;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.HttpRequestMethod;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.Other;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HostHeaderConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HttpHeaderConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HttpRequestMethodConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.PathPatternConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.QueryStringConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.QueryStringKeyValuePair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SourceIpConditionConfig;

/**
 * Conditions of rules, by their config objects only. AWS mirrors host and path values in the condition's own list,
 * which is looked at only where the config object is missing, as in rules that others made in the old form.
 */
final class ConditionConversion {
    private ConditionConversion() {}

    static List<RuleCondition> toSdk(List<dev.sluice.core.model.RuleCondition> conditions) {
        return conditions.stream().map(ConditionConversion::toSdk).toList();
    }

    static List<dev.sluice.core.model.RuleCondition> from(List<RuleCondition> conditions) {
        return conditions.stream().map(ConditionConversion::from).toList();
    }

    private static RuleCondition toSdk(dev.sluice.core.model.RuleCondition condition) {
        RuleCondition.Builder sdk = RuleCondition.builder().field(condition.field());
        switch (condition) {
            case HostHeader host -> sdk.hostHeaderConfig(toSdk(host));
            case PathPattern path -> sdk.pathPatternConfig(toSdk(path));
            case HttpHeader header -> sdk.httpHeaderConfig(toSdk(header));
            case HttpRequestMethod method -> sdk.httpRequestMethodConfig(config -> config.values(method.values()));
            case QueryString query -> sdk.queryStringConfig(toSdk(query));
            case SourceIp source -> sdk.sourceIpConfig(config -> config.values(source.values()));
            case Other other -> sdk.field(other.field());
        }
        return sdk.build();
    }

    private static HostHeaderConditionConfig toSdk(HostHeader host) {
        return HostHeaderConditionConfig.builder()
                .values(orNull(host.values()))
                .regexValues(orNull(host.regexValues()))
                .build();
    }

    private static PathPatternConditionConfig toSdk(PathPattern path) {
        return PathPatternConditionConfig.builder()
                .values(orNull(path.values()))
                .regexValues(orNull(path.regexValues()))
                .build();
    }

    private static HttpHeaderConditionConfig toSdk(HttpHeader header) {
        return HttpHeaderConditionConfig.builder()
                .httpHeaderName(header.name())
                .values(orNull(header.values()))
                .regexValues(orNull(header.regexValues()))
                .build();
    }

    private static QueryStringConditionConfig toSdk(QueryString query) {
        List<QueryStringKeyValuePair> pairs = query.values().stream()
                .map(pair -> QueryStringKeyValuePair.builder()
                        .key(pair.key().orElse(null))
                        .value(pair.value())
                        .build())
                .toList();
        return QueryStringConditionConfig.builder().values(pairs).build();
    }

    private static dev.sluice.core.model.RuleCondition from(RuleCondition found) {
        return switch (text(found.field())) {
            case "host-header" ->
                Optional.ofNullable(found.hostHeaderConfig())
                        .map(config -> new HostHeader(config.values(), config.regexValues()))
                        .orElseGet(() -> new HostHeader(found.values(), found.regexValues()));
            case "path-pattern" ->
                Optional.ofNullable(found.pathPatternConfig())
                        .map(config -> new PathPattern(config.values(), config.regexValues()))
                        .orElseGet(() -> new PathPattern(found.values(), found.regexValues()));
            case "http-header" -> from(found.httpHeaderConfig());
            case "http-request-method" -> from(found.httpRequestMethodConfig());
            case "query-string" -> from(found.queryStringConfig());
            case "source-ip" -> from(found.sourceIpConfig());
            case String other -> new Other(other);
        };
    }

    private static HttpHeader from(HttpHeaderConditionConfig config) {
        return new HttpHeader(text(config.httpHeaderName()), config.values(), config.regexValues());
    }

    private static HttpRequestMethod from(HttpRequestMethodConditionConfig config) {
        return new HttpRequestMethod(config.values());
    }

    private static QueryString from(QueryStringConditionConfig config) {
        return new QueryString(config.values().stream()
                .map(pair -> new KeyValue(optional(pair.key()), text(pair.value())))
                .toList());
    }

    private static SourceIp from(SourceIpConditionConfig config) {
        return new SourceIp(config.values());
    }
}
