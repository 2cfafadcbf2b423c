package dev.sluice.aws.simulated.file;

import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleCondition.HostHeader;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.HttpRequestMethod;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.Other;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.model.RuleTransform.Rewrite;
import java.util.Arrays;

/** Conditions and transforms of rules. */
final class ConditionCodec {
    private ConditionCodec() {}

    static RuleCondition read(NodeReader node) {
        String field = node.text("field");
        return switch (field) {
            case "host-header" -> new HostHeader(node.texts("values"), node.texts("regexValues"));
            case "path-pattern" -> new PathPattern(node.texts("values"), node.texts("regexValues"));
            case "http-header" -> new HttpHeader(node.text("name"), node.texts("values"), node.texts("regexValues"));
            case "http-request-method" -> new HttpRequestMethod(node.texts("values"));
            case "query-string" ->
                new QueryString(node.list("values").stream()
                        .map(pair -> new KeyValue(pair.optionalText("key"), pair.text("value")))
                        .toList());
            case "source-ip" -> new SourceIp(node.texts("values"));
            default -> new Other(field);
        };
    }

    static NodeWriter write(RuleCondition condition) {
        NodeWriter writer = new NodeWriter().text("field", condition.field());
        return switch (condition) {
            case HostHeader host -> writer.texts("values", host.values()).texts("regexValues", host.regexValues());
            case PathPattern path -> writer.texts("values", path.values()).texts("regexValues", path.regexValues());
            case HttpHeader header ->
                writer.text("name", header.name())
                        .texts("values", header.values())
                        .texts("regexValues", header.regexValues());
            case HttpRequestMethod method -> writer.texts("values", method.values());
            case QueryString query ->
                writer.list(
                        "values",
                        query.values(),
                        pair -> new NodeWriter().text("key", pair.key()).text("value", pair.value()));
            case SourceIp source -> writer.texts("values", source.values());
            case Other other -> writer;
        };
    }

    static RuleTransform readTransform(NodeReader node) {
        String type = node.text("type");
        return new RuleTransform(
                Arrays.stream(RuleTransform.Type.values())
                        .filter(known -> known.apiName().equals(type))
                        .findFirst()
                        .orElseThrow(() -> node.wrong("type", type, "host-header-rewrite or url-rewrite")),
                node.list("rewrites").stream()
                        .map(rewrite -> new Rewrite(rewrite.text("regex"), rewrite.text("replace")))
                        .toList());
    }

    static NodeWriter writeTransform(RuleTransform transform) {
        return new NodeWriter()
                .text("type", transform.type().apiName())
                .list(
                        "rewrites",
                        transform.rewrites(),
                        rewrite ->
                                new NodeWriter().text("regex", rewrite.regex()).text("replace", rewrite.replace()));
    }
}
