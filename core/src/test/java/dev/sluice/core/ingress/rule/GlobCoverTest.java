package dev.sluice.core.ingress.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GlobCoverTest {
    /** All texts of up to six of these letters; c is named by no pattern. */
    private static final List<String> TEXTS = IntStream.rangeClosed(0, 6)
            .boxed()
            .flatMap(length -> texts(length).stream())
            .toList();

    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "*, a?b*, true",
        "a*, a, true",
        "a*, a?*, true",
        "a?*, a*, false",
        "*?, ?*, true",
        "/api*, /api/*, true",
        "/api/*, /api*, false",
        "/*/b, /a/*/b, true",
        "/a/*/b, /*/b, false",
        "*a*, *b*a*, true",
        "??, ?*, false",
        "a, b, false",
    })
    void aWiderPatternCoversANarrowerOne(String wide, String narrow, boolean covered) {
        assertThat(GlobCover.covers(wide, narrow)).isEqualTo(covered);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coveringMeansThatEachTextOfTheOneFitsTheOther(long seed) {
        Random random = new Random(seed);
        String wide = pattern(random);
        String narrow = pattern(random);

        boolean eachFits = TEXTS.stream()
                .filter(regex(narrow).asMatchPredicate())
                .allMatch(regex(wide).asMatchPredicate());

        assertThat(GlobCover.covers(wide, narrow)).as(wide + " " + narrow).isEqualTo(eachFits);
    }

    private static String pattern(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> List.of("a", "b", "?", "*").get(random.nextInt(4)))
                .collect(Collectors.joining());
    }

    private static Pattern regex(String glob) {
        return Pattern.compile(glob.replace("?", ".").replace("*", ".*"));
    }

    private static List<String> texts(int length) {
        return length == 0
                ? List.of("")
                : texts(length - 1).stream()
                        .flatMap(text -> List.of("a", "b", "c").stream().map(letter -> text + letter))
                        .toList();
    }
}
