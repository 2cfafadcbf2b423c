package dev.sluice.core.annotation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All annotations that users may write. A new one gets its entry beside those of its concern, in one of the classes
 * named {@code XAnnotations}; reading, hints and the page of documentation follow from that.
 */
public final class AnnotationCatalogue {
    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("Class and group", GroupAnnotations.entries()),
            new Chapter("Load balancer", LoadBalancerAnnotations.entries()),
            new Chapter("Listeners", ListenerAnnotations.entries()),
            new Chapter("Rules", RoutingAnnotations.entries()),
            new Chapter("Target groups", TargetGroupAnnotations.entries()),
            new Chapter("Frontend network load balancer", FrontendNlbAnnotations.entries()),
            new Chapter("Network load balancer of a Service", NlbAnnotations.entries()),
            new Chapter(
                    "Listeners and target groups of a Service's network load balancer",
                    NlbTrafficAnnotations.entries()),
            new Chapter("Sluice's own", SluiceAnnotations.entries()));

    private AnnotationCatalogue() {}

    /** The annotations of one concern, for a chapter of documentation. */
    public record Chapter(String title, List<AnnotationEntry<?>> entries) {
        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /** Every entry, by concern, in the order in which documentation shows them. */
    public static List<Chapter> chapters() {
        return CHAPTERS;
    }

    public static Stream<AnnotationEntry<?>> entries() {
        return chapters().stream().flatMap(chapter -> chapter.entries().stream());
    }

    /** The entry that describes this key. */
    public static Optional<AnnotationEntry<?>> find(String key) {
        return entries().filter(entry -> entry.matches(key)).findFirst();
    }
}
