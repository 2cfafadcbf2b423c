package dev.sluice.core.planning;

import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.WafClassicAssociation;
import dev.sluice.core.model.Wafv2Association;
import dev.sluice.core.observe.ObservedAddOns;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.plan.AddOnStep;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.Differences;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Web ACLs and Shield protection. What the stack does not mention stays as it is. */
final class AddOnPlanner {
    private static final String OWN_NAME = "managed by aws-load-balancer-controller";
    /** Names of protections that this controller or upstream's first version made, and may therefore delete. */
    private static final Set<String> MANAGED_NAMES = Set.of(OWN_NAME, "managed by aws-alb-ingress-controller");

    private final Comparison comparison;
    private final PlanDraft draft;

    AddOnPlanner(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
    }

    void deploy() {
        if (comparison.settings().addOns().enableWafv2()) {
            comparison.desired().all(Wafv2Association.class).forEach(this::webAcl);
        }
        if (comparison.settings().addOns().enableWaf()) {
            comparison.desired().all(WafClassicAssociation.class).forEach(this::classicWebAcl);
        }
        if (comparison.settings().addOns().enableShield()
                && comparison.observed().shieldSubscribed()) {
            comparison.desired().all(ShieldProtection.class).forEach(this::protection);
        }
    }

    private void webAcl(Wafv2Association desired) {
        String held = found(desired.loadBalancer()).webAclArn().orElse("");
        set(
                desired,
                desired.loadBalancer(),
                FieldChange.of("webAcl", held, desired.webAclArn()),
                new AddOnStep.SetWebAcl(desired.loadBalancer(), desired.webAclArn()));
    }

    private void classicWebAcl(WafClassicAssociation desired) {
        String held = found(desired.loadBalancer()).classicWebAclId().orElse("");
        set(
                desired,
                desired.loadBalancer(),
                FieldChange.of("webAcl", held, desired.webAclId()),
                new AddOnStep.SetClassicWebAcl(desired.loadBalancer(), desired.webAclId()));
    }

    private void protection(ShieldProtection desired) {
        var held = found(desired.loadBalancer()).protection();
        if (held.isPresent()
                && !desired.enabled()
                && !MANAGED_NAMES.contains(held.get().name())) {
            draft.report(Problem.warning(
                    ProblemCode.WITHOUT_EFFECT,
                    comparison.desired().id().subject(),
                    "shield protection",
                    held.get().name(),
                    "the protection was made by somebody else and stays"));
            return;
        }
        Step step = held.isPresent()
                ? new AddOnStep.DeleteProtection(
                        desired.loadBalancer(), held.get().id())
                : new AddOnStep.CreateProtection(desired.loadBalancer(), OWN_NAME);
        set(
                desired,
                desired.loadBalancer(),
                FieldChange.of("enabled", Boolean.toString(held.isPresent()), Boolean.toString(desired.enabled())),
                step);
    }

    /** Shown as what happens to the association, which exists exactly when its field says something. */
    private void set(Resource desired, Ref loadBalancer, FieldChange field, Step step) {
        ChangedResource resource = new ChangedResource(
                desired.id(),
                desired.id().id(),
                comparison.known().text(loadBalancer).orElse(""));
        if (field.before().equals(field.after())) {
            draft.note(new Change.None(resource));
            return;
        }
        Differences shown = new Differences();
        shown.note(field.field(), field.before().orElse(""), field.after().orElse(""));
        boolean comes = List.of("", "false").contains(field.before().orElse(""));
        boolean goes = List.of("", "false").contains(field.after().orElse(""));
        draft.note(
                comes
                        ? new Change.Create(
                                resource, shown.fields(), comparison.causes().ofCreation(desired), Impact.NONE)
                        : goes
                                ? new Change.Delete(
                                        resource,
                                        shown.fields(),
                                        comparison.causes().ofDifference(desired, shown.fields()),
                                        Impact.NONE)
                                : new Change.Modify(
                                        resource,
                                        shown.fields(),
                                        comparison.causes().ofDifference(desired, shown.fields()),
                                        Impact.NONE));
        draft.deploy(new TaskId(resource, TaskId.Part.DEPLOY), List.of(step), draft.makersOf(Requirements.of(desired)));
    }

    private ObservedAddOns found(Ref loadBalancer) {
        Optional<ObservedLoadBalancer> found = switch (loadBalancer) {
            case Ref.To to -> comparison.match().loadBalancers().find(to.resource());
            case Ref.Literal literal -> Optional.empty();
            case Ref.ExistingCertificate certificate -> Optional.empty();
        };
        return found.map(ObservedLoadBalancer::addOns).orElseGet(ObservedAddOns::none);
    }
}
