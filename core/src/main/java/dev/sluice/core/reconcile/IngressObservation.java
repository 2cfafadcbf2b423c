package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterUnavailableException;
import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.plan.rendering.PlanText;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over an Ingress group that only observes: finds out what would be done, and tells it in events, in the log
 * and to {@code planned}. Writes nothing to AWS and nothing to the Ingresses.
 */
public final class IngressObservation {
    private static final Logger LOG = LoggerFactory.getLogger("controllers.ingress");

    private final IngressParts parts;
    private final Foresight foresight;
    private final Consumer<Plan> planned;
    private final GroupEvents events;

    /**
     * Makes no use of what the parts could write.
     *
     * @param planned is told of every plan, for meters; must not block
     */
    IngressObservation(IngressParts parts, Foresight foresight, Consumer<Plan> planned) {
        this.parts = requireNonNull(parts, "parts");
        this.foresight = requireNonNull(foresight, "foresight");
        this.planned = requireNonNull(planned, "planned");
        this.events = new GroupEvents(parts.cluster().events());
    }

    /** Plans for the group as it is now. Throws nothing but bugs. */
    public Outcome observe(StackId id) {
        try {
            return switch (parts.cluster().groups().load(id)) {
                case GroupLoad.Failed failed -> {
                    tellDepartures(failed.departed(), foresight.departures(failed));
                    yield failed(IngressStage.FETCH, failed.problems());
                }
                case GroupLoad.Loaded loaded -> observe(loaded.group());
            };
        } catch (PortException e) {
            return retry(e.blame(), IngressStage.DEPLOY, e.action() + ": " + e.getMessage());
        } catch (ClusterUnavailableException e) {
            return retry(Blame.CLUSTER, IngressStage.BUILD, String.valueOf(e.getMessage()));
        }
    }

    private Outcome observe(IngressGroup group) {
        if (DeletionWishes.retained(group)) {
            return new Outcome.Done();
        }
        return switch (parts.build().build(group)) {
            case BuildResult.Failed failed -> {
                events.warn(
                        group,
                        "FailedBuildModel",
                        "Failed build model due to " + Problems.summary(Problems.errorsAmong(failed.problems())));
                tellDepartures(group.former(), foresight.departures(group));
                yield failed(IngressStage.BUILD, failed.problems());
            }
            case BuildResult.Built built -> {
                PlannedStack stack = foresight.plan(group, built.stack());
                parts.cluster().secrets().uses(group.id(), built.secrets());
                events.planned(group, stack.plan());
                tell(stack.plan());
                tellDepartures(group.former(), stack.departures());
                yield new Outcome.Done();
            }
        };
    }

    private void tell(Plan plan) {
        planned.accept(plan);
        LOG.atInfo()
                .addKeyValue("plan", new PlanText(PlanText.Colour.NONE).of(plan))
                .log("planned, observing only");
    }

    /** Those that have left would go, although nothing else would be done. */
    private void tellDepartures(List<FormerMember> departed, Plan plan) {
        if (!plan.isEmpty()) {
            events.plannedDepartures(
                    departed.stream().map(FormerMember::ingress).toList(), plan);
            tell(plan);
        }
    }

    private Outcome failed(IngressStage stage, List<Problem> problems) {
        List<Problem> errors = Problems.errorsAmong(problems);
        return retry(errors.getFirst().code().blame(), stage, Problems.summary(errors));
    }

    private Outcome retry(Blame blame, IngressStage stage, String message) {
        parts.metrics().failed(stage.failureCategory());
        return new Outcome.Retry(blame, stage.failureCategory(), message);
    }
}
