package dev.sluice.core.ingress.backend;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.annotation.value.ConditionValue;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code conditions.<name>} and checks each entry by the field that it names; entries with an unknown field are
 * left out, as the AWS Load Balancer Controller does. What is wrong is reported to the reader's problems.
 */
final class ConditionReader {
    private final AnnotationReader reader;
    private final Annotation<List<ConditionValue>> annotation;
    private final List<RuleCondition> others = new ArrayList<>();
    private Patterns hosts = Patterns.NONE;
    private Patterns paths = Patterns.NONE;

    private ConditionReader(AnnotationReader reader, String backendName) {
        this.reader = reader;
        this.annotation = RoutingAnnotations.CONDITIONS.named(backendName);
    }

    /** The conditions; what is wrong is left out. */
    static AnnotatedConditions read(AnnotationReader reader, String backendName) {
        ConditionReader conditions = new ConditionReader(requireNonNull(reader, "reader"), backendName);
        conditions.readAll();
        return new AnnotatedConditions(conditions.hosts, conditions.paths, conditions.others);
    }

    private void readAll() {
        reader.read(annotation).orElse(List.of()).forEach(this::add);
    }

    private void add(ConditionValue condition) {
        switch (condition.field()) {
            case "host-header" ->
                part(condition.hostHeader(), "hostHeaderConfig", ConditionReader::faultOf)
                        .ifPresent(part -> hosts = hosts.and(patterns(part)));
            case "path-pattern" ->
                part(condition.pathPattern(), "pathPatternConfig", ConditionReader::faultOf)
                        .ifPresent(part -> paths = paths.and(patterns(part)));
            case "http-header" ->
                part(condition.httpHeader(), "httpHeaderConfig", header -> faultOf(header.patterns()))
                        .ifPresent(part -> others.add(new RuleCondition.HttpHeader(
                                part.name(),
                                part.patterns().values(),
                                part.patterns().regexValues())));
            case "http-request-method" ->
                part(condition.httpRequestMethod(), "httpRequestMethodConfig", ConditionReader::faultOf)
                        .ifPresent(part -> others.add(new RuleCondition.HttpRequestMethod(part.values())));
            case "query-string" ->
                part(condition.queryString(), "queryStringConfig", ConditionReader::faultOf)
                        .ifPresent(part -> others.add(queryString(part)));
            case "source-ip" ->
                part(condition.sourceIp(), "sourceIPConfig", ConditionReader::faultOf)
                        .ifPresent(part -> others.add(new RuleCondition.SourceIp(part.values())));
            default ->
                reader.warn(
                        annotation,
                        ProblemCode.WITHOUT_EFFECT,
                        "field \"" + condition.field() + "\" is unknown, so this condition is left out");
        }
    }

    /** The part that the field names, if it is there and right. */
    private <T> Optional<T> part(Optional<T> part, String name, Function<T, Optional<String>> check) {
        if (part.isEmpty()) {
            reader.reject(annotation, ProblemCode.MISSING_FIELD, "missing " + name);
            return Optional.empty();
        }
        Optional<String> fault = check.apply(part.get());
        fault.ifPresent(text -> reader.reject(annotation, ProblemCode.INVALID_VALUE, "invalid " + name + ": " + text));
        return fault.isPresent() ? Optional.empty() : part;
    }

    private static Optional<String> faultOf(ConditionValue.Patterns patterns) {
        boolean noGlobs = patterns.values().isEmpty();
        if (noGlobs != patterns.regexValues().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                noGlobs
                        ? "values or regexValues must be specified"
                        : "precisely one of values and regexValues can be specified");
    }

    private static Optional<String> faultOf(ConditionValue.Values values) {
        return values.values().isEmpty() ? Optional.of("values cannot be empty") : Optional.empty();
    }

    private static Optional<String> faultOf(ConditionValue.Query query) {
        if (query.values().isEmpty()) {
            return Optional.of("Values cannot be empty");
        }
        return query.values().stream().anyMatch(parameter -> parameter.value().isEmpty())
                ? Optional.of("value cannot be empty")
                : Optional.empty();
    }

    private static Patterns patterns(ConditionValue.Patterns part) {
        return new Patterns(part.values(), part.regexValues());
    }

    private static RuleCondition queryString(ConditionValue.Query part) {
        return new RuleCondition.QueryString(part.values().stream()
                .map(parameter -> new RuleCondition.KeyValue(parameter.key(), parameter.value()))
                .toList());
    }
}
