package dev.sluice.core.annotation;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import java.util.HashMap;
import java.util.Map;

/**
 * One reader per object for the length of a build, so that no value is parsed twice however many parts of the build
 * look at it. For one build and one thread.
 */
public final class AnnotationReaders {
    private final Problems problems;
    private final Map<Subject, AnnotationReader> readers = new HashMap<>();

    public AnnotationReaders(Problems problems) {
        this.problems = requireNonNull(problems, "problems");
    }

    public AnnotationReader of(KubernetesObject object) {
        return readers.computeIfAbsent(Subject.of(object), subject -> AnnotationReader.of(object, problems));
    }

    /** The Service's annotations before the Ingress's, as target groups and authentication read them. */
    public AnnotationReader of(Service service, Ingress ingress) {
        return of(service).over(of(ingress));
    }
}
