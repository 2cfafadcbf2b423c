package dev.sluice.core.annotation;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.syntax.ParsedValue;
import dev.sluice.core.annotation.syntax.ValueSyntax;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Reads the annotations of one object, or those of a Service over those of its Ingress. Each value is parsed at most
 * once, when it is first asked for; a wrong value is reported then, and is absent from then on. A value that AWS is
 * going to refuse is reported too, and counts all the same. What nobody asks for is not parsed. For one build and one
 * thread.
 */
public final class AnnotationReader {
    private final List<Layer> layers;
    private final Problems problems;

    private AnnotationReader(List<Layer> layers, Problems problems) {
        this.layers = layers;
        this.problems = problems;
    }

    public static AnnotationReader of(KubernetesObject object, Problems problems) {
        requireNonNull(problems, "problems");
        return new AnnotationReader(
                List.of(new Layer(Subject.of(object), object.meta().annotations(), new HashMap<>())), problems);
    }

    /** These annotations before those of {@code other}, key by key; what either has parsed stays parsed. */
    public AnnotationReader over(AnnotationReader other) {
        return new AnnotationReader(
                Stream.concat(layers.stream(), other.layers.stream()).toList(), problems);
    }

    /** The value; absent if the annotation is, or if it is wrong. */
    public <T> Optional<T> read(Annotation<T> annotation) {
        return holder(annotation).flatMap(layer -> layer.read(annotation, problems));
    }

    /** Whether the annotation is there, right or wrong. */
    public boolean has(Annotation<?> annotation) {
        return holder(annotation).isPresent();
    }

    /** Where the value stands and how it is written. */
    public Optional<AnnotationSource> source(Annotation<?> annotation) {
        return holder(annotation).map(layer -> layer.source(annotation));
    }

    /** Reports what is wrong with the meaning of a value that could be read; without effect if it isn't there. */
    public void reject(Annotation<?> annotation, ProblemCode code, String message) {
        source(annotation)
                .ifPresent(source ->
                        problems.add(Problem.error(code, source.subject(), source.key(), source.raw(), message)));
    }

    /** Points out something about a value that could be read; without effect if it isn't there. */
    public void warn(Annotation<?> annotation, ProblemCode code, String message) {
        source(annotation)
                .ifPresent(source ->
                        problems.add(Problem.warning(code, source.subject(), source.key(), source.raw(), message)));
    }

    private Optional<Layer> holder(Annotation<?> annotation) {
        return layers.stream()
                .filter(layer -> layer.annotations().containsKey(annotation.key()))
                .findFirst();
    }

    /** The annotations of one object and what has been parsed of them. */
    private record Layer(Subject subject, SortedMap<String, String> annotations, Map<String, Optional<?>> parsed) {

        // The map is written here alone, and a key has one type: its catalogue entry's.
        @SuppressWarnings("unchecked")
        <T> Optional<T> read(Annotation<T> annotation, Problems problems) {
            Optional<?> known = parsed.get(annotation.key());
            if (known == null) {
                known = parse(annotation, problems);
                parsed.put(annotation.key(), known);
            }
            return (Optional<T>) known;
        }

        private <T> Optional<T> parse(Annotation<T> annotation, Problems problems) {
            AnnotationSource source = source(annotation);
            ValueSyntax<T> syntax = annotation.entry().syntax();
            return switch (syntax.parse(source.key(), source.raw())) {
                case ParsedValue.Valid<T> valid -> {
                    syntax.limit()
                            .refusal(valid.value())
                            .ifPresent(why -> problems.add(Problem.warning(
                                            ProblemCode.REFUSED_BY_AWS,
                                            subject,
                                            source.key(),
                                            source.raw(),
                                            "AWS is going to refuse this")
                                    .withHint(why)));
                    yield Optional.of(valid.value());
                }
                case ParsedValue.Invalid<T> invalid -> {
                    problems.add(Problem.error(
                                    ProblemCode.INVALID_VALUE, subject, source.key(), source.raw(), invalid.message())
                            .withHint("expected: " + syntax.allowed()));
                    yield Optional.empty();
                }
            };
        }

        AnnotationSource source(Annotation<?> annotation) {
            return new AnnotationSource(
                    subject, annotation.key(), requireNonNull(annotations.get(annotation.key()), "value"));
        }
    }
}
