package dev.sluice.core.ingress.backend;

import java.util.List;
import java.util.stream.Stream;

/** What a host or path has to be like: one of some globs, or one of some regular expressions. */
public record Patterns(List<String> globs, List<String> regexes) {
    public static final Patterns NONE = new Patterns(List.of(), List.of());

    public Patterns {
        globs = List.copyOf(globs);
        regexes = List.copyOf(regexes);
    }

    public static Patterns globs(String... globs) {
        return new Patterns(List.of(globs), List.of());
    }

    public static Patterns regex(String regex) {
        return new Patterns(List.of(), List.of(regex));
    }

    public Patterns and(Patterns more) {
        return new Patterns(
                Stream.concat(globs.stream(), more.globs.stream()).toList(),
                Stream.concat(regexes.stream(), more.regexes.stream()).toList());
    }

    public boolean isEmpty() {
        return globs.isEmpty() && regexes.isEmpty();
    }

    /** Whether it holds both kinds, which AWS doesn't take. */
    public boolean isMixed() {
        return !globs.isEmpty() && !regexes.isEmpty();
    }
}
