package dev.sluice.core.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.annotation.syntax.ParsedValue;
import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotationCatalogueTest {
    private static final Set<String> ANY_TEXT_IS_RIGHT = Set.of("string", "list");

    /** A right value for each row and, unless the row takes any text, a wrong one. */
    private static final Map<String, String[]> VALUES = AnnotationSamples.all();

    static Stream<AnnotationEntry<?>> entries() {
        return AnnotationCatalogue.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyRowTakesAGoodValueAndRefusesABadOne(AnnotationEntry<?> entry) {
        String[] samples = VALUES.getOrDefault(entry.pattern(), new String[0]);

        assertThat(samples).as("samples of " + entry.pattern()).isNotEmpty();
        assertThat(entry.syntax().parse(entry.pattern(), samples[0])).isInstanceOf(ParsedValue.Valid.class);
        if (samples.length == 1) {
            assertThat(entry)
                    .as("without a wrong sample, so it has to take any text")
                    .matches(AnnotationCatalogueTest::takesAnyText);
        } else {
            assertThat(entry.syntax().parse("the.key", samples[1]))
                    .isInstanceOfSatisfying(
                            ParsedValue.Invalid.class,
                            invalid -> assertThat(invalid.message()).isNotBlank());
        }
    }

    @Test
    void noSampleIsWithoutARow() {
        Set<String> unknown = new HashSet<>(VALUES.keySet());
        entries().forEach(entry -> unknown.remove(entry.pattern()));

        assertThat(unknown).isEmpty();
    }

    @Test
    void noTwoRowsDescribeOneKey() {
        Map<String, AnnotationEntry<?>> byStem = new TreeMap<>();

        assertThat(entries().filter(entry -> byStem.put(entry.stem(), entry) != null))
                .isEmpty();
    }

    @Test
    void aFamilyIsFoundByAnyOfItsNames() {
        assertThat(AnnotationCatalogue.find("alb.ingress.kubernetes.io/actions.a.b"))
                .contains(RoutingAnnotations.ACTIONS.entry());
        assertThat(AnnotationCatalogue.find("alb.ingress.kubernetes.io/scheme"))
                .contains(LoadBalancerAnnotations.SCHEME.entry());
        assertThat(AnnotationCatalogue.find("alb.ingress.kubernetes.io/Scheme")).isEmpty();
        assertThat(RoutingAnnotations.ACTIONS.named("x")).hasToString("alb.ingress.kubernetes.io/actions.x");
        assertThat(RoutingAnnotations.ACTIONS).hasToString("alb.ingress.kubernetes.io/actions.<name>");
    }

    @Test
    void aRowNeedsDocumentationAndAnAnnotationItsOwnKey() {
        assertThatThrownBy(() -> AnnotationEntry.alb("x", ValueSyntax.string(), Usage.of(GroupRule.OWN), "", " "))
                .hasMessage("documentation: \"\" (expected: a sentence on alb.ingress.kubernetes.io/x)");
        assertThatThrownBy(() -> new Annotation<>("y", LoadBalancerAnnotations.SCHEME.entry()))
                .hasMessage("key: y (expected: alb.ingress.kubernetes.io/scheme)");
    }

    @Test
    void numbersAndBooleansInsideOtherValuesHaveTheSameSyntax() {
        assertThat(Literals.bool("T")).contains(true);
        assertThat(Literals.bool("yes")).isEmpty();
        assertThat(Literals.int32("+7")).hasValue(7);
        assertThat(Literals.int32("7.0")).isEmpty();
    }

    private static boolean takesAnyText(AnnotationEntry<?> entry) {
        return ANY_TEXT_IS_RIGHT.contains(entry.syntax().type())
                || entry.syntax()
                        .equals(ListenerAnnotations.CREATE_ACM_CERTIFICATE
                                .entry()
                                .syntax());
    }
}
