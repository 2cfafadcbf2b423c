package dev.sluice.core.ingress.backend;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.annotation.value.TransformValue;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Reads {@code transforms.<name>}: each entry by its type, whatever else it holds. */
final class TransformReader {
    private final AnnotationReader reader;
    private final Annotation<List<TransformValue>> annotation;

    private TransformReader(AnnotationReader reader, String backendName) {
        this.reader = reader;
        this.annotation = RoutingAnnotations.TRANSFORMS.named(backendName);
    }

    static List<RuleTransform> read(AnnotationReader reader, String backendName) {
        TransformReader transforms = new TransformReader(reader, backendName);
        return reader.read(transforms.annotation).orElse(List.of()).stream()
                .flatMap(value -> transforms.transform(value).stream())
                .toList();
    }

    private Optional<RuleTransform> transform(TransformValue value) {
        return switch (value.type()) {
            case "host-header-rewrite" ->
                transform(RuleTransform.Type.HOST_HEADER_REWRITE, value.hostHeaderRewrite(), "hostHeaderRewriteConfig");
            case "url-rewrite" -> transform(RuleTransform.Type.URL_REWRITE, value.urlRewrite(), "urlRewriteConfig");
            default -> {
                reader.reject(annotation, ProblemCode.INVALID_VALUE, "unknown transform type: " + value.type());
                yield Optional.empty();
            }
        };
    }

    private Optional<RuleTransform> transform(
            RuleTransform.Type type, Optional<TransformValue.Rewrites> part, String name) {
        if (part.isEmpty()) {
            reader.reject(annotation, ProblemCode.MISSING_FIELD, "missing " + name);
            return Optional.empty();
        }
        if (part.get().rewrites().isEmpty()) {
            reader.reject(annotation, ProblemCode.MISSING_FIELD, name + ".rewrites cannot be empty");
        }
        return Optional.of(new RuleTransform(
                type,
                part.get().rewrites().stream()
                        .map(rewrite -> new RuleTransform.Rewrite(rewrite.regex(), rewrite.replace()))
                        .toList()));
    }
}
