package dev.sluice.core.annotation;

import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.List;
import java.util.Optional;

/** Annotations that only this controller knows. */
public final class SluiceAnnotations {
    public static final Annotation<String> DELETION_POLICY = new AnnotationEntry<>(
                    AnnotationEntry.OWN_PREFIX + "deletion-policy",
                    ValueSyntax.oneOf("unknown deletion policy: %s", "delete", "retain"),
                    Usage.of(GroupRule.EXCLUSIVE),
                    "delete",
                    Optional.empty(),
                    "Whether AWS resources are deleted with the last Ingress of the group, or left as they are.")
            .annotation();
    public static final Annotation<Boolean> ACKNOWLEDGE_DELETIONS = new AnnotationEntry<>(
                    AnnotationEntry.OWN_PREFIX + "acknowledge-deletions",
                    ValueSyntax.bool(),
                    Usage.of(GroupRule.OWN),
                    "false",
                    Optional.empty(),
                    "Lets deletions go on that --max-deletions-per-window has stopped.")
            .annotation();

    private SluiceAnnotations() {}

    static List<AnnotationEntry<?>> entries() {
        return List.of(DELETION_POLICY.entry(), ACKNOWLEDGE_DELETIONS.entry());
    }
}
