package dev.sluice.core.ingress.member;

import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Brings what several members say down to one value. */
public final class Agreement {
    private Agreement() {}

    /** As {@link #of(GroupBuild, List, Function, Function)}, with values compared as they are. */
    public static <T> Optional<Said<T>> of(GroupBuild build, List<Said<T>> said, Function<List<T>, String> conflict) {
        return of(build, said, value -> value, conflict);
    }

    /**
     * What the first member says. Where others say something else, each of them gets a problem; the first value still
     * counts, so that the rest of the build can go on looking for more problems.
     *
     * @param comparedAs what of a value has to agree
     * @param conflict the message about the differing values, in the order in which they first appear
     */
    public static <T> Optional<Said<T>> of(
            GroupBuild build, List<Said<T>> said, Function<T, Object> comparedAs, Function<List<T>, String> conflict) {
        SequencedMap<Object, T> distinct = new LinkedHashMap<>();
        said.forEach(one -> distinct.putIfAbsent(comparedAs.apply(one.value()), one.value()));
        if (distinct.size() > 1) {
            String message = conflict.apply(new ArrayList<>(distinct.sequencedValues()));
            said.forEach(one -> build.reject(one.source(), ProblemCode.CONFLICTING_VALUES, message));
        }
        return said.stream().findFirst();
    }
}
