package dev.sluice.core.service.context;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.build.Findings;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One build of one Service: what all its parts start from.
 *
 * @param annotations those of the Service
 * @param cluster where Services that the Service shares its traffic with are looked for
 * @param findings where all parts report
 */
public record ServiceBuild(
        Service service,
        AnnotationReader annotations,
        ClusterView cluster,
        Facts facts,
        ControllerSettings settings,
        Findings findings) {
    public ServiceBuild {
        requireNonNull(service, "service");
        requireNonNull(annotations, "annotations");
        requireNonNull(cluster, "cluster");
        requireNonNull(facts, "facts");
        requireNonNull(settings, "settings");
        requireNonNull(findings, "findings");
    }

    public StackId id() {
        return StackId.ofService(key());
    }

    public ObjectKey key() {
        return service.key();
    }

    public Subject subject() {
        return Subject.of(service);
    }

    public String clusterName() {
        return settings.identity().clusterName();
    }

    public boolean gate(FeatureGate gate) {
        return settings.gates().isEnabled(gate);
    }

    /** The value; absent if the annotation is, or if it is wrong, which has been reported then. */
    public <T> Optional<T> read(Annotation<T> annotation) {
        return annotations.read(annotation);
    }

    /** Whether the annotation is there, right or wrong. */
    public boolean has(Annotation<?> annotation) {
        return annotations.has(annotation);
    }

    /** Whether the annotation is there and wrong, so that nobody knows what is wanted. */
    public boolean isWrong(Annotation<?> annotation) {
        return has(annotation) && read(annotation).isEmpty();
    }

    /** Where the annotation stands, or could stand. */
    public Origin origin(Annotation<?> annotation) {
        return annotations
                .source(annotation)
                .map(Origin::of)
                .orElseGet(() -> new Origin(subject(), annotation.key(), ""));
    }

    /** Where these annotations stand, as far as they do, and the Service itself. */
    public List<Origin> origins(List<Annotation<?>> wanted) {
        Stream<Origin> written = wanted.stream()
                .flatMap(annotation -> annotations.source(annotation).stream())
                .map(Origin::of);
        return Stream.concat(written, Stream.of(Origin.of(subject()))).toList();
    }

    /** A field of the Service. */
    public Origin field(String path, String value) {
        return new Origin(subject(), path, value);
    }

    /** Reports what is wrong with an annotation, or with there being none. */
    public void reject(Annotation<?> annotation, ProblemCode code, String message) {
        findings.reject(origin(annotation), code, message);
    }

    /** Warns that an annotation changes nothing, if it is there. */
    public void warnWithoutEffect(Annotation<?> annotation, String message) {
        if (has(annotation)) {
            findings.warn(origin(annotation), ProblemCode.WITHOUT_EFFECT, message);
        }
    }

    public void report(Problem problem) {
        findings.problems().add(problem);
    }

    /** What was found; a failure is reported for the annotation by which it was looked for, or could be. */
    public <T> Optional<T> found(Resolution<T> resolution, Annotation<?> annotation) {
        return findings.found(resolution, origin(annotation));
    }
}
