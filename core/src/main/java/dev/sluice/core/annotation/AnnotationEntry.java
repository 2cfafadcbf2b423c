package dev.sluice.core.annotation;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.Optional;

/**
 * One row of the catalogue.
 *
 * @param pattern the key; a family's ends in a part in angle brackets, for which users put their own names
 * @param syntax how values are written, and what they become
 * @param usage where it counts
 * @param defaultValue what holds without it, in words
 * @param deprecation present for a name that is out of use
 * @param documentation one sentence for users
 */
public record AnnotationEntry<T>(
        String pattern,
        ValueSyntax<T> syntax,
        Usage usage,
        String defaultValue,
        Optional<Deprecation> deprecation,
        String documentation) {
    /** What every annotation for Ingresses' load balancers begins with. */
    public static final String ALB_PREFIX = "alb.ingress.kubernetes.io/";
    /** What annotations for Services' load balancers begin with, those of other clouds included. */
    public static final String SERVICE_PREFIX = "service.beta.kubernetes.io/";
    /** What nearly all annotations for Services' network load balancers begin with. */
    public static final String NLB_PREFIX = SERVICE_PREFIX + "aws-load-balancer-";
    /** What annotations that only this controller knows begin with. */
    public static final String OWN_PREFIX = "sluice.dev/";

    public AnnotationEntry {
        requireNonNull(pattern, "pattern");
        requireNonNull(syntax, "syntax");
        requireNonNull(usage, "usage");
        requireNonNull(defaultValue, "defaultValue");
        requireNonNull(deprecation, "deprecation");
        if (documentation.isBlank()) {
            throw new IllegalArgumentException("documentation: \"\" (expected: a sentence on " + pattern + ")");
        }
    }

    static <T> AnnotationEntry<T> alb(
            String suffix, ValueSyntax<T> syntax, Usage usage, String defaultValue, String documentation) {
        return new AnnotationEntry<>(ALB_PREFIX + suffix, syntax, usage, defaultValue, Optional.empty(), documentation);
    }

    static <T> AnnotationEntry<T> nlb(String suffix, ValueSyntax<T> syntax, String defaultValue, String documentation) {
        return new AnnotationEntry<>(
                NLB_PREFIX + suffix, syntax, Usage.ofService(), defaultValue, Optional.empty(), documentation);
    }

    /** For the few whose names don't speak of AWS. */
    static <T> AnnotationEntry<T> service(
            String suffix, ValueSyntax<T> syntax, String defaultValue, String documentation) {
        return new AnnotationEntry<>(
                SERVICE_PREFIX + suffix, syntax, Usage.ofService(), defaultValue, Optional.empty(), documentation);
    }

    AnnotationEntry<T> replacedBy(Annotation<?> replacement, String since) {
        return new AnnotationEntry<>(
                pattern,
                syntax,
                usage,
                defaultValue,
                Optional.of(new Deprecation(since, replacement.key())),
                documentation);
    }

    /** Whether this row stands for many keys. */
    public boolean isFamily() {
        return pattern.indexOf('<') >= 0;
    }

    /** What the keys of a family begin with; of a single annotation the key itself. */
    public String stem() {
        return isFamily() ? pattern.substring(0, pattern.indexOf('<')) : pattern;
    }

    /** Whether this row describes the key. */
    public boolean matches(String key) {
        return isFamily() ? key.startsWith(stem()) : key.equals(pattern);
    }

    Annotation<T> annotation() {
        return new Annotation<>(pattern, this);
    }

    AnnotationFamily<T> family() {
        return new AnnotationFamily<>(this);
    }
}
