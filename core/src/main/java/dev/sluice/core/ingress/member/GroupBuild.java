package dev.sluice.core.ingress.member;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.build.Findings;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One build of one group: what all its parts start from.
 *
 * @param members those that take part, in the group's order; at least one
 * @param problems where all parts report
 */
public record GroupBuild(
        StackId id, List<MemberView> members, ControllerSettings settings, Facts facts, Problems problems) {
    public GroupBuild {
        requireNonNull(id, "id");
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("members: [] (expected: at least one)");
        }
        requireNonNull(settings, "settings");
        requireNonNull(facts, "facts");
        requireNonNull(problems, "problems");
    }

    public MemberView first() {
        return members.getFirst();
    }

    /** The answers of the members that have one, in the group's order. */
    public <T> List<Said<T>> say(Function<MemberView, Optional<Said<T>>> question) {
        return members.stream()
                .flatMap(member -> question.apply(member).stream())
                .toList();
    }

    /** The whole group, for what nobody in particular says. */
    public Origin asWhole() {
        return Origin.of(first().subject());
    }

    public void reject(Origin source, ProblemCode code, String message) {
        new Findings(problems).reject(source, code, message);
    }

    public void warn(Origin source, ProblemCode code, String message) {
        new Findings(problems).warn(source, code, message);
    }

    /** What was found; a failure is reported for the source that it was looked for. */
    public <T> Optional<T> found(Resolution<T> resolution, Origin source) {
        return new Findings(problems).found(resolution, source);
    }
}
