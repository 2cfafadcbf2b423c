package dev.sluice.core.plan.rendering;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.problem.Problem;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans for people, a line for each resource that changes: {@code +} comes, {@code ~} changes in place, {@code -} goes,
 * {@code -/+} and {@code +/-} are replaced, the old one or the new one first.
 */
public final class PlanText {
    static final String NOT_APPLIED = "Not to be applied: there are errors.";
    static final String DEPARTURES = "Done all the same, as members have left:";
    private static final String ELLIPSIS = " ...";

    private final Colour colour;

    public PlanText(Colour colour) {
        this.colour = requireNonNull(colour, "colour");
    }

    /** Whether verbs are coloured as terminals understand it. */
    public enum Colour {
        NONE,
        ANSI
    }

    /** The whole plan with its summary. */
    public String of(Plan plan) {
        StringBuilder text = new StringBuilder("Stack ").append(plan.stack()).append('\n');
        for (Problem problem : plan.problems()) {
            text.append(problem.isError() ? "  error: " : "  warning: ")
                    .append(problem.text())
                    .append('\n');
        }
        appendChanges(text, plan);
        return plan.hasErrors() ? text.append(NOT_APPLIED).append('\n').toString() : text.toString();
    }

    /** The plan, and what is done for members that have left while its errors keep it from being applied. */
    public String of(PlannedStack stack) {
        return of(stack.plan()) + departures(stack.departures());
    }

    /** What is done for members that have left a stack which has errors; empty if nothing is. */
    public String departures(Plan departures) {
        if (departures.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(DEPARTURES).append('\n');
        appendChanges(text, departures);
        return text.toString();
    }

    private void appendChanges(StringBuilder text, Plan plan) {
        plan.changes().stream()
                .filter(change -> !(change instanceof Change.None))
                .forEach(change -> append(text, change));
        text.append(summary(plan.summary())).append('\n');
    }

    /** {@code Plan: 2 to create, 1 to modify, 0 to replace, 0 to delete, 5 unchanged.} */
    public static String summary(Plan.Summary summary) {
        if (summary.toCreate() + summary.toModify() + summary.toReplace() + summary.toDelete() == 0) {
            return "No changes: " + summary.unchanged() + " resources are as they should be.";
        }
        return "Plan: %d to create, %d to modify, %d to replace, %d to delete, %d unchanged."
                .formatted(
                        summary.toCreate(),
                        summary.toModify(),
                        summary.toReplace(),
                        summary.toDelete(),
                        summary.unchanged());
    }

    /**
     * The summary, warnings and what changes in one line, as events and short logs take it; what goes beyond the length
     * is left out.
     */
    public static String line(Plan plan, int length) {
        String changes = plan.changes().stream()
                .filter(change -> !(change instanceof Change.None))
                .map(PlanText::brief)
                .collect(Collectors.joining("; "));
        String line = Stream.of(summary(plan.summary()), warnings(plan), changes)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return line.length() <= length ? line : line.substring(0, length - ELLIPSIS.length()) + ELLIPSIS;
    }

    private static String warnings(Plan plan) {
        return plan.warnings().stream()
                .map(warning -> "Warning: " + warning.text() + ".")
                .collect(Collectors.joining(" "));
    }

    /** {@code ~ Listener/443: sslPolicy, tags.team [connections drop]}. */
    private static String brief(Change change) {
        String fields = change instanceof Change.Modify || change instanceof Change.Replace
                ? change.fields().stream().map(FieldChange::field).collect(Collectors.joining(", ", ": ", ""))
                : "";
        return sign(change) + " " + change.resource()
                + fields
                + impact(change.impact()).map(impact -> " [" + impact + "]").orElse("");
    }

    private void append(StringBuilder text, Change change) {
        text.append("  ").append(coloured(change, sign(change))).append(' ').append(change.resource());
        impact(change.impact())
                .ifPresent(impact -> text.append("  [").append(impact).append(']'));
        text.append('\n');
        change.fields()
                .forEach(field -> text.append("      ").append(line(field)).append('\n'));
        for (Cause cause : change.causes()) {
            text.append("      because: ").append(cause).append('\n');
        }
    }

    private static String line(FieldChange field) {
        Optional<String> before = field.before().map(PlanText::quoted);
        Optional<String> after = field.after().map(PlanText::quoted);
        if (before.isEmpty()) {
            return "+ " + field.field() + ": " + after.orElse("");
        }
        return after.map(value -> "~ " + field.field() + ": " + before.get() + " -> " + value)
                .orElseGet(() -> "- " + field.field() + ": " + before.get());
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }

    static String sign(Change change) {
        return switch (change) {
            case Change.Create create -> "+";
            case Change.Modify modify -> "~";
            case Change.Replace replace ->
                switch (replace.order()) {
                    case CREATE_FIRST -> "+/-";
                    case DELETE_FIRST -> "-/+";
                };
            case Change.Delete delete -> "-";
            case Change.None none -> " ";
        };
    }

    /** What users of the load balancer notice, in words; nothing if they notice nothing. */
    static Optional<String> impact(Impact impact) {
        return switch (impact) {
            case NONE -> Optional.empty();
            case TARGETS_DRAIN -> Optional.of("targets drain");
            case CONNECTIONS_DROP -> Optional.of("connections drop");
            case DNS_NAME_CHANGES -> Optional.of("DNS name changes");
        };
    }

    private String coloured(Change change, String text) {
        return switch (colour) {
            case NONE -> text;
            case ANSI ->
                switch (change) {
                    case Change.Create create -> "\u001b[32m" + text + "\u001b[0m";
                    case Change.Modify modify -> "\u001b[33m" + text + "\u001b[0m";
                    case Change.Replace replace -> "\u001b[35m" + text + "\u001b[0m";
                    case Change.Delete delete -> "\u001b[31m" + text + "\u001b[0m";
                    case Change.None none -> text;
                };
        };
    }
}
