package dev.sluice.core.reconcile;

import dev.sluice.core.annotation.SluiceAnnotations;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.ingress.Member;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.rendering.PlanText;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import java.util.List;

/** The events that a group's reconcile leaves on its active members, and few on those that have left. */
final class GroupEvents {
    /** The longest message that Kubernetes accepts in an event. */
    private static final int LONGEST_MESSAGE = 1_024;

    private final EventSink sink;

    GroupEvents(EventSink sink) {
        this.sink = sink;
    }

    void reconciled(IngressGroup group) {
        record(group, EventSink.Type.NORMAL, "SuccessfullyReconciled", "Successfully reconciled");
    }

    /** Tells members, and those that are about to leave, what a controller that does not only observe would do. */
    void planned(IngressGroup group, Plan plan) {
        EventSink.Type type = plan.hasErrors() ? EventSink.Type.WARNING : EventSink.Type.NORMAL;
        String text = plan.hasErrors()
                ? "Not to be applied: "
                        + Problems.summary(plan.problems().stream()
                                .filter(Problem::isError)
                                .toList())
                : PlanText.line(plan, LONGEST_MESSAGE);
        record(group, type, "Planned", text);
        record(group.inactive(), type, "Planned", text);
    }

    /** Tells those that have left a group with errors what would go with them. */
    void plannedDepartures(List<Ingress> departed, Plan plan) {
        record(departed, EventSink.Type.NORMAL, "Planned", PlanText.line(plan, LONGEST_MESSAGE));
    }

    void warn(IngressGroup group, String reason, String message) {
        record(group, EventSink.Type.WARNING, reason, message);
    }

    /** Tells those that have left why they are still held. */
    void warnDeparted(List<Ingress> departed, String reason, String message) {
        record(departed, EventSink.Type.WARNING, reason, message);
    }

    /** Tells the last ones of a group that AWS keeps what they asked for. */
    void retained(IngressGroup group) {
        record(
                group.inactive(),
                EventSink.Type.NORMAL,
                "Retained",
                "Nothing was deleted in AWS, as " + SluiceAnnotations.DELETION_POLICY.key() + " says");
    }

    private void record(List<Ingress> departed, EventSink.Type type, String reason, String message) {
        departed.forEach(ingress -> sink.record(Subject.of(ingress), type, reason, message));
    }

    private void record(IngressGroup group, EventSink.Type type, String reason, String message) {
        for (Member member : group.members()) {
            sink.record(Subject.of(member.ingress()), type, reason, message);
        }
    }
}
