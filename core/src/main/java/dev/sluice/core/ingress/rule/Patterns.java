package dev.sluice.core.ingress.rule;

import java.util.List;
import java.util.stream.Stream;

/** What a host or path has to be like: one of some globs, or one of some regular expressions. */
record Patterns(List<String> globs, List<String> regexes) {
    static final Patterns NONE = new Patterns(List.of(), List.of());

    Patterns {
        globs = List.copyOf(globs);
        regexes = List.copyOf(regexes);
    }

    static Patterns globs(String... globs) {
        return new Patterns(List.of(globs), List.of());
    }

    static Patterns regex(String regex) {
        return new Patterns(List.of(), List.of(regex));
    }

    Patterns and(Patterns more) {
        return new Patterns(
                Stream.concat(globs.stream(), more.globs.stream()).toList(),
                Stream.concat(regexes.stream(), more.regexes.stream()).toList());
    }

    boolean isEmpty() {
        return globs.isEmpty() && regexes.isEmpty();
    }

    /** Whether it holds both kinds, which AWS doesn't take. */
    boolean isMixed() {
        return !globs.isEmpty() && !regexes.isEmpty();
    }
}
