package dev.sluice.core.targetgroup;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.TAGS;

import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.naming.UserTags;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.settings.ControllerSettings;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags of a target group: key by key the class's before the Service's before the Ingress's. */
final class TargetGroupTags {
    private final UserTags userTags;
    private final AnnotationReaders readers;
    private final Problems problems;

    TargetGroupTags(ControllerSettings settings, AnnotationReaders readers, Problems problems) {
        this.userTags = new UserTags(settings);
        this.readers = readers;
        this.problems = problems;
    }

    SortedMap<String, String> of(Backend backend) {
        String place = "Ingress " + backend.ingress().key() + " and Service "
                + backend.service().key();
        SortedMap<String, String> tags = new TreeMap<>(annotated(backend.ingress(), place));
        tags.putAll(annotated(backend.service(), place));
        backend.classParams().ifPresent(params -> {
            Map<String, String> ofClass = new TreeMap<>();
            params.spec().tags().forEach(tag -> ofClass.put(tag.key(), tag.value()));
            check(ofClass, Subject.of(params), "spec.tags", "IngressClassParams " + params.name());
            tags.putAll(ofClass);
        });
        return userTags.withDefaults(tags);
    }

    private Map<String, String> annotated(KubernetesObject object, String place) {
        Map<String, String> tags = readers.of(object).read(TAGS).orElseGet(TreeMap::new);
        check(tags, Subject.of(object), TAGS.key(), place);
        return tags;
    }

    private void check(Map<String, String> tags, Subject subject, String field, String place) {
        for (String key : userTags.reserved(tags)) {
            problems.add(Problem.error(
                    ProblemCode.RESERVED_TAG,
                    subject,
                    field,
                    key + "=" + tags.get(key),
                    "failed build tags for " + place + ": external managed tag key " + key + " cannot be specified"));
        }
    }
}
