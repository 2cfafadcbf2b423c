package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.text;
import static dev.sluice.core.model.RuleTransform.Type.HOST_HEADER_REWRITE;
import static dev.sluice.core.model.RuleTransform.Type.URL_REWRITE;

import dev.sluice.core.model.RuleTransform.Rewrite;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RewriteConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleTransform;

/** Transforms of rules. */
final class TransformConversion {
    private TransformConversion() {}

    static List<RuleTransform> toSdk(List<dev.sluice.core.model.RuleTransform> transforms) {
        return transforms.stream().map(TransformConversion::toSdk).toList();
    }

    static List<dev.sluice.core.model.RuleTransform> from(List<RuleTransform> transforms) {
        return transforms.stream().map(TransformConversion::from).toList();
    }

    private static RuleTransform toSdk(dev.sluice.core.model.RuleTransform transform) {
        List<RewriteConfig> rewrites = transform.rewrites().stream()
                .map(rewrite -> RewriteConfig.builder()
                        .regex(rewrite.regex())
                        .replace(rewrite.replace())
                        .build())
                .toList();
        RuleTransform.Builder sdk =
                RuleTransform.builder().type(transform.type().apiName());
        switch (transform.type()) {
            case HOST_HEADER_REWRITE -> sdk.hostHeaderRewriteConfig(config -> config.rewrites(rewrites));
            case URL_REWRITE -> sdk.urlRewriteConfig(config -> config.rewrites(rewrites));
        }
        return sdk.build();
    }

    private static dev.sluice.core.model.RuleTransform from(RuleTransform found) {
        return switch (text(found.typeAsString())) {
            case "host-header-rewrite" ->
                from(HOST_HEADER_REWRITE, found.hostHeaderRewriteConfig().rewrites());
            case "url-rewrite" -> from(URL_REWRITE, found.urlRewriteConfig().rewrites());
            case String other -> throw UnknownKind.of("a transform", other);
        };
    }

    private static dev.sluice.core.model.RuleTransform from(
            dev.sluice.core.model.RuleTransform.Type type, List<RewriteConfig> rewrites) {
        return new dev.sluice.core.model.RuleTransform(
                type,
                rewrites.stream()
                        .map(rewrite -> new Rewrite(text(rewrite.regex()), text(rewrite.replace())))
                        .toList());
    }
}
