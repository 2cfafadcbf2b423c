package dev.sluice.core.planning;

import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Resource;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands in the way of a load balancer's or target group's change. */
final class LoadBalancerProblems {

    private final Comparison comparison;
    private final PlanDraft draft;

    LoadBalancerProblems(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
    }

    /** Reports a load balancer that must stay because AWS protects it and this is to be honoured. */
    boolean protectedFromDeletion(ObservedLoadBalancer found) {
        boolean stays = honoured(found);
        if (stays) {
            draft.report(Problem.error(
                            ProblemCode.DELETION_PROTECTED,
                            stack(),
                            LoadBalancer.DELETION_PROTECTION,
                            "true",
                            "deletion protection is enabled on load balancer "
                                    + found.state().name())
                    .withHint("switch it off in AWS if the load balancer may go"));
        }
        return stays;
    }

    /** The wanted load balancer; one whose protection is to be honoured keeps it, which is warned of. */
    LoadBalancer keepingProtection(ObservedLoadBalancer found, LoadBalancer desired) {
        String wanted = desired.attributes().getOrDefault(LoadBalancer.DELETION_PROTECTION, "true");
        if (!honoured(found) || wanted.equals("true")) {
            return desired;
        }
        draft.report(Problem.warning(
                        ProblemCode.DELETION_PROTECTED,
                        stack(),
                        LoadBalancer.DELETION_PROTECTION,
                        wanted,
                        "deletion protection stays enabled on load balancer "
                                + found.state().name())
                .withHint("switch it off in AWS if the load balancer may go"));
        SortedMap<String, String> attributes = new TreeMap<>(desired.attributes());
        attributes.remove(LoadBalancer.DELETION_PROTECTION);
        return desired.withAttributes(attributes);
    }

    private boolean honoured(ObservedLoadBalancer found) {
        return comparison.settings().deploy().honourDeletionProtection()
                && "true".equals(found.attributes().get(LoadBalancer.DELETION_PROTECTION));
    }

    boolean nameTaken(LoadBalancer desired) {
        return nameTaken(desired, desired.name(), "load balancer");
    }

    /** Reports a name that AWS holds for somebody else. */
    boolean nameTaken(Resource desired, String name, String kind) {
        Optional<String> holder = Optional.ofNullable(
                        comparison.observed().nameHolders().get(name))
                .map(Object::toString);
        holder.ifPresent(arn -> draft.report(Problem.error(
                        ProblemCode.NAME_TAKEN,
                        desired.origins().stream()
                                .findFirst()
                                .map(Origin::subject)
                                .orElseGet(this::stack),
                        "name",
                        name,
                        "a " + kind + " with this name exists that does not belong to this stack: " + arn)
                .withHint("delete or rename it, or tag it as this stack's own")));
        return holder.isPresent();
    }

    /** Warns of a setting that cannot be changed on a load balancer that exists. */
    void poolDrifted(ObservedLoadBalancer found, LoadBalancer desired) {
        if (!found.state().customerOwnedIpv4Pool().equals(desired.customerOwnedIpv4Pool())) {
            draft.report(Problem.warning(
                    ProblemCode.WITHOUT_EFFECT,
                    stack(),
                    "customerOwnedIpv4Pool",
                    desired.customerOwnedIpv4Pool().orElse(""),
                    "loadBalancer has drifted CustomerOwnedIPv4Pool setting"));
        }
    }

    private Subject stack() {
        return comparison.desired().id().subject();
    }
}
