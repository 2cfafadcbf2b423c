package dev.sluice.core.ingress.member;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A member of a group with its annotations and what its class fixes. */
public record MemberView(Ingress ingress, Optional<IngressClassParams> classParams, AnnotationReader annotations) {
    public MemberView {
        requireNonNull(ingress, "ingress");
        requireNonNull(classParams, "classParams");
        requireNonNull(annotations, "annotations");
    }

    public ObjectKey key() {
        return ingress.key();
    }

    public Subject subject() {
        return Subject.of(ingress);
    }

    /** The annotation's value and where it stands; a wrong value has been reported and says nothing. */
    public <T> Optional<Said<T>> annotated(Annotation<T> annotation) {
        return annotations
                .read(annotation)
                .flatMap(value ->
                        annotations.source(annotation).map(source -> new Said<>(value, this, Origin.of(source))));
    }

    /** What a field of the class's parameters fixes. */
    public <T> Optional<Said<T>> ofClass(String field, Function<IngressClassParams.Spec, Optional<T>> read) {
        return classParams.flatMap(params -> read.apply(params.spec())
                .map(value -> new Said<>(
                        value, this, new Origin(Subject.of(params), "spec." + field, String.valueOf(value)))));
    }

    /** A text of the class, where empty means unset. */
    public Optional<Said<String>> textOfClass(String field, Function<IngressClassParams.Spec, String> read) {
        return ofClass(field, spec -> Optional.of(read.apply(spec)).filter(text -> !text.isEmpty()));
    }

    /** A list of the class, where empty means unset. */
    public <T> Optional<Said<List<T>>> listOfClass(String field, Function<IngressClassParams.Spec, List<T>> read) {
        return ofClass(field, spec -> Optional.of(read.apply(spec)).filter(list -> !list.isEmpty()));
    }
}
