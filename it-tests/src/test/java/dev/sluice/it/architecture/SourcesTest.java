package dev.sluice.it.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
    /** Names that tell nothing. */
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(Default|Abstract).+|.*(Utils?|Helpers?|Managers?|Impl)");

    private final Sources sources = Sources.ofProject();

    @Test
    void noFileHasMoreThan400Lines() {
        Stream<String> longOnes = sources.files().stream()
                .filter(file -> file.lines() > 400)
                .map(file -> file.path() + ": " + file.lines() + " lines");

        assertThat(longOnes).isEmpty();
    }

    @Test
    void nineteenFilesOfTwentyHaveUpTo300Lines() {
        assertThat(linesAt(0.95)).isLessThanOrEqualTo(300);
    }

    @Test
    void everySecondFileHasUpTo80Lines() {
        assertThat(linesAt(0.5)).isLessThanOrEqualTo(80);
    }

    @Test
    void noMethodHasMoreThan40Lines() {
        Stream<String> longOnes = sources.files().stream()
                .flatMap(file -> file.methods().stream()
                        .filter(method -> method.lines() > 40)
                        .map(method -> file.path() + ": " + method.name() + " has " + method.lines() + " lines"));

        assertThat(longOnes).isEmpty();
    }

    @Test
    void noPackageHasMoreThan25Types() {
        Stream<String> fullOnes = typesByFolder().entrySet().stream()
                .filter(folder -> folder.getValue() > 25)
                .map(folder -> folder.getKey() + ": " + folder.getValue() + " types");

        assertThat(fullOnes).isEmpty();
    }

    @Test
    void noTypeHasANameThatTellsNothing() {
        Stream<String> types = sources.files().stream().flatMap(file -> file.topLevelTypes().stream());

        assertThat(types.filter(EMPTY_NAME.asMatchPredicate())).isEmpty();
    }

    @Test
    void everyPackageSaysWhatLivesThereAndMarksItselfFreeOfNulls() {
        Stream<String> wordless = sources.withCode().stream()
                .map(SourceFile::packageName)
                .distinct()
                .filter(name -> sources.files().stream().noneMatch(file -> describes(file, name)));

        assertThat(wordless).isEmpty();
    }

    private static boolean describes(SourceFile file, String packageName) {
        return file.isPackageInfo()
                && file.packageName().equals(packageName)
                && file.text().contains("/**")
                && file.text().contains("@NullMarked");
    }

    private Map<Path, Integer> typesByFolder() {
        return sources.withCode().stream()
                .collect(groupingBy(
                        SourceFile::folder,
                        TreeMap::new,
                        summingInt(file -> file.topLevelTypes().size())));
    }

    private int linesAt(double share) {
        List<Integer> lines =
                sources.withCode().stream().map(SourceFile::lines).sorted().toList();
        return lines.get((int) Math.ceil(share * lines.size()) - 1);
    }
}
