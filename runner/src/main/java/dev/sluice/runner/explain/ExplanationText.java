package dev.sluice.runner.explain;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.explain.RequestExplanation.Answered;
import dev.sluice.core.explain.RequestExplanation.PassedOver;
import dev.sluice.core.explain.RequestExplanation.Refused;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Origin;
import dev.sluice.core.planning.difference.ActionText;
import dev.sluice.runner.explain.Destinations.Destination;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation for people: what answers, where it comes from, and what was passed over. */
public final class ExplanationText {
    private final Places places;

    public ExplanationText(Places places) {
        this.places = requireNonNull(places, "places");
    }

    public String of(Verdict.Explained verdict) {
        StringBuilder text = new StringBuilder();
        line(text, "stack", verdict.stack().id().toString());
        switch (verdict.explanation()) {
            case Refused refused -> line(text, "answer", refusal(refused));
            case Answered answered -> answer(text, verdict, answered);
        }
        return text.toString();
    }

    private static String refusal(Refused refused) {
        return "nothing listens on port " + refused.port() + " (there are: "
                + refused.listeningPorts().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private void answer(StringBuilder text, Verdict.Explained verdict, Answered answered) {
        line(
                text,
                "listener",
                answered.listener().protocol() + ":" + answered.listener().port());
        line(
                text,
                "rule",
                answered.rule()
                        .map(rule -> rule.priority() + " (" + ActionText.conditions(rule.conditions()) + ")")
                        .orElse("default"));
        List<Origin> origins = answered.rule()
                .map(ListenerRule::origins)
                .orElse(answered.listener().origins());
        origins.forEach(origin -> line(text, "from", place(origin)));
        line(text, "action", ActionText.actions(answered.actions()));
        Destinations.of(verdict.stack(), answered.actions())
                .all()
                .forEach(destination -> line(text, "targets", targets(destination)));
        if (!answered.passedOver().isEmpty()) {
            text.append("passed over\n");
            answered.passedOver().forEach(passed -> text.append(passedOver(passed)));
        }
    }

    private static String targets(Destination destination) {
        return destination.name()
                + destination
                        .group()
                        .map(group -> ", " + group.targetType() + " targets, " + group.protocol() + ":" + group.port())
                        .orElse("");
    }

    private String passedOver(PassedOver passed) {
        String from = passed.rule().origins().stream()
                .findFirst()
                .map(this::place)
                .map(place -> " [" + place + "]")
                .orElse("");
        return "  " + passed.rule().priority() + ": " + passed.reason() + from + "\n";
    }

    private String place(Origin origin) {
        String what = origin.field().isEmpty()
                ? origin.subject().toString()
                : origin.subject() + ": " + origin.field() + ": \"" + origin.value() + '"';
        return what + places.of(origin).map(place -> " at " + place).orElse("");
    }

    private static void line(StringBuilder text, String label, String content) {
        text.append(String.format("%-10s%s\n", label, content));
    }
}
