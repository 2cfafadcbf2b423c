package dev.sluice.core.annotation;

import static java.util.stream.Collectors.joining;

/** The page of documentation on annotations, as Markdown, made from the catalogue. */
final class AnnotationPage {
    private static final String INTRODUCTION = """
            # Annotations

            What users may write on Ingresses and Services. This page is made from the annotation catalogue \
            (`dev.sluice.core.annotation.AnnotationCatalogue`); after a change there, make it again with
            `./mvnw -pl core test -Dtest=AnnotationPageTest -Dannotations.page=write`.

            *In a group* says what becomes of an annotation that several Ingresses of one group carry. *Or class* marks \
            annotations that the parameters of an IngressClass may replace.
            """;

    private AnnotationPage() {}

    static String text() {
        return INTRODUCTION
                + AnnotationCatalogue.chapters().stream()
                        .map(AnnotationPage::chapter)
                        .collect(joining());
    }

    private static String chapter(AnnotationCatalogue.Chapter chapter) {
        return "\n## " + chapter.title() + "\n"
                + chapter.entries().stream().map(AnnotationPage::entry).collect(joining());
    }

    private static String entry(AnnotationEntry<?> entry) {
        StringBuilder text = new StringBuilder("\n### `" + entry.pattern() + "`\n\n" + entry.documentation() + "\n\n");
        text.append("- On: ").append(kinds(entry)).append('\n');
        text.append("- Value: ").append(entry.syntax().type());
        text.append(" (`").append(entry.syntax().allowed()).append("`)\n");
        text.append("- Default: ").append(entry.defaultValue()).append('\n');
        if (entry.usage().carriers().contains(Carrier.INGRESS)) {
            text.append("- In a group: ")
                    .append(entry.usage().groupRule().words())
                    .append('\n');
        }
        if (entry.usage().orClass()) {
            text.append("- Or class\n");
        }
        entry.deprecation()
                .ifPresent(old -> text.append("- Out of use since ")
                        .append(old.since())
                        .append(": use `")
                        .append(old.replacement())
                        .append("`\n"));
        return text.toString();
    }

    private static String kinds(AnnotationEntry<?> entry) {
        return entry.usage().carriers().stream().map(Carrier::kind).collect(joining(", "));
    }
}
