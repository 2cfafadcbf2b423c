package dev.sluice.core.planning;

import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.observe.ObservedCertificate;
import dev.sluice.core.plan.CertificateStep;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.FoundFields;
import dev.sluice.core.planning.difference.ResourceFields;
import dev.sluice.core.settings.FeatureGate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Certificates that stacks request; one with other names takes the place of the old one before that goes. */
final class CertificatePlanner {
    private static final String ISSUED = "ISSUED";
    private static final String AMAZON_ISSUED = "AMAZON_ISSUED";

    private final Comparison comparison;
    private final PlanDraft draft;

    CertificatePlanner(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
    }

    void deploy() {
        if (!comparison.gate(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)) {
            return;
        }
        for (ManagedCertificate desired : comparison.desired().all(ManagedCertificate.class)) {
            Optional<ObservedCertificate> found =
                    comparison.match().certificates().find(desired.id());
            found.ifPresentOrElse(each -> keep(each, desired), () -> request(desired));
        }
    }

    void cleanUp(Collection<TaskId> after) {
        for (ObservedCertificate found : comparison.match().certificates().surplus()) {
            ChangedResource resource = resourceOf(found);
            draft.note(new Change.Delete(
                    resource,
                    FoundFields.of(found.state()),
                    comparison.deletionCauses().of(resource.id()),
                    Impact.NONE));
            draft.cleanUp(new TaskId(resource, TaskId.Part.DELETE), List.of(deletion(found)), after);
        }
    }

    private void request(ManagedCertificate desired) {
        ChangedResource resource = Comparison.coming(desired, desired.domainName());
        draft.note(new Change.Create(
                resource, ResourceFields.of(desired), comparison.causes().ofCreation(desired), Impact.NONE));
        draft.deploy(
                new TaskId(resource, TaskId.Part.DEPLOY),
                List.of(
                        new CertificateStep.RequestCertificate(desired, comparison.tagsOf(desired, desired.tags())),
                        new CertificateStep.AwaitIssued(Ref.to(desired.id()))),
                List.of());
    }

    private void keep(ObservedCertificate found, ManagedCertificate desired) {
        ChangedResource resource = resourceOf(found);
        if (found.state().status().equals(ISSUED)) {
            draft.note(new Change.None(resource));
            return;
        }
        TaskId id = new TaskId(resource, TaskId.Part.DEPLOY);
        if (!found.overdue()) {
            draft.note(new Change.None(resource));
            draft.deploy(
                    id,
                    List.of(new CertificateStep.AwaitIssued(
                            Ref.literal(found.arn().value()))),
                    List.of());
            return;
        }
        List<FieldChange> forcing =
                List.of(FieldChange.of("status", found.state().status(), ISSUED));
        draft.note(new Change.Replace(
                resource,
                Change.Replace.Order.DELETE_FIRST,
                forcing,
                comparison.causes().ofReplacement(desired, forcing),
                Impact.NONE));
        draft.deploy(
                id,
                List.of(
                        deletion(found),
                        new CertificateStep.RequestCertificate(desired, comparison.tagsOf(desired, desired.tags())),
                        new CertificateStep.AwaitIssued(Ref.to(desired.id()))),
                List.of());
    }

    private static CertificateStep deletion(ObservedCertificate found) {
        return new CertificateStep.DeleteCertificate(
                found.arn(), found.state().type().equals(AMAZON_ISSUED));
    }

    private ChangedResource resourceOf(ObservedCertificate found) {
        ResourceId id = comparison.match().idOf(ResourceType.CERTIFICATE, found.tags());
        return new ChangedResource(id, found.state().domainName(), found.arn().value());
    }
}
