package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.apply.Applied;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterUnavailableException;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.ingress.Member;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.json.StackJson;
import dev.sluice.core.planning.cause.Background;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over an Ingress group: from its members to AWS, and back to their status and events. The steps and their
 * order are upstream's; a step that fails ends the pass, tells the members why, and asks for another try. Safe for use
 * by several threads, for one group by one at a time.
 */
public final class IngressReconcile {
    private static final Logger LOG = LoggerFactory.getLogger("controllers.ingress");

    private final IngressParts parts;
    private final GroupEvents events;
    private final GroupFinalizers finalizers;
    private final Departures departures;
    private final GroupStatus status;
    private final PlanAnnotation planAnnotation;
    private final Stages stages;
    private final KnownWarnings buildWarnings = new KnownWarnings();
    private final KnownWarnings planWarnings = new KnownWarnings();

    IngressReconcile(IngressParts parts) {
        this.parts = requireNonNull(parts, "parts");
        this.events = new GroupEvents(parts.cluster().events());
        this.finalizers = new GroupFinalizers(parts.cluster().ingresses());
        this.departures = new Departures(parts, finalizers, events);
        this.status = new GroupStatus(parts.cluster().ingresses());
        this.planAnnotation = new PlanAnnotation(parts.cluster().ingresses(), parts.planAnnotationWanted());
        this.stages = new Stages(parts.metrics(), parts.clock());
    }

    /** Makes AWS hold what the group wants, and the group know what AWS holds. Throws nothing but bugs. */
    public Outcome reconcile(StackId id) {
        try {
            return pass(id);
        } catch (ReconcileFailure failure) {
            parts.metrics().failed(failure.stage().failureCategory());
            return failure.outcome();
        }
    }

    private Outcome pass(StackId id) {
        IngressGroup group = holdMembers(load(id));
        if (DeletionWishes.retained(group)) {
            letGoOfInactive(group);
            events.retained(group);
            return new Outcome.Done();
        }
        BuildResult.Built built = build(group);
        planAnnotation.write(group, StackJson.text(built.stack()));
        StackDeployment.Deployed deployed = deploy(group, built);
        Optional<Applied.Requeue> requeue = deployed.applied().flatMap(Applied::requeue);
        if (requeue.isPresent()) {
            return new Outcome.RequeueAfter(requeue.get().after(), requeue.get().reason());
        }
        parts.cluster().secrets().uses(id, built.secrets());
        releaseBackendSecurityGroup(group, built);
        updateStatus(group, built, deployed);
        letGoOfInactive(group);
        events.reconciled(group);
        return new Outcome.Done();
    }

    private IngressGroup load(StackId id) {
        GroupLoad load =
                stages.run(IngressStage.FETCH, () -> parts.cluster().groups().load(id));
        return switch (load) {
            case GroupLoad.Loaded loaded -> loaded.group();
            case GroupLoad.Failed failed -> {
                departures.letGo(id, failed.departed(), failed.remaining());
                throw failure(IngressStage.FETCH, failed.problems());
            }
        };
    }

    private IngressGroup holdMembers(IngressGroup group) {
        return attempt(
                IngressStage.ADD_FINALIZER,
                group,
                new Warning("FailedAddFinalizer", "Failed add finalizer due to "),
                () -> finalizers.add(group));
    }

    private BuildResult.Built build(IngressGroup group) {
        Warning warning = new Warning("FailedBuildModel", "Failed build model due to ");
        BuildResult result =
                attempt(IngressStage.BUILD, group, warning, () -> parts.build().build(group));
        return switch (result) {
            case BuildResult.Built built -> {
                buildWarnings
                        .newAmong(group.id(), built.warnings())
                        .forEach(problem -> LOG.info("warning: {}", problem.text()));
                LOG.atInfo().addKeyValue("model", StackJson.text(built.stack())).log("successfully built model");
                yield built;
            }
            case BuildResult.Failed failed -> {
                events.warn(
                        group,
                        warning.reason(),
                        warning.prefix() + Problems.summary(Problems.errorsAmong(failed.problems())));
                departures.letGo(group);
                throw failure(IngressStage.BUILD, failed.problems());
            }
        };
    }

    private StackDeployment.Deployed deploy(IngressGroup group, BuildResult.Built built) {
        Warning warning = new Warning("FailedDeployModel", "Failed deploy model due to ");
        StackDeployment.Deployed deployed = attempt(IngressStage.DEPLOY, group, warning, () -> {
            if (built.usesBackendSecurityGroup()) {
                parts.backendSecurityGroup().require(keys(group.members()));
            }
            return parts.deployment().deploy(built.stack(), Background.of(group), DeletionWishes.consent(group));
        });
        planWarnings
                .newAmong(group.id(), deployed.plan().warnings())
                .forEach(problem -> LOG.info("warning: {}", problem.text()));
        if (deployed.applied().filter(Applied::stoppedDeletions).isPresent()) {
            parts.metrics().failed(ReconcileMetrics.DELETIONS_STOPPED);
        }
        DeployFailure.of(deployed).ifPresent(failed -> {
            events.warn(group, warning.reason(), warning.prefix() + failed.message());
            if (group.members().isEmpty()) {
                events.warnDeparted(group.inactive(), warning.reason(), warning.prefix() + failed.message());
            }
            parts.backendSecurityGroup().doubt(failed.message());
            departures.letGo(group);
            throw new ReconcileFailure(IngressStage.DEPLOY, failed.blame(), failed.message());
        });
        LOG.atInfo().addKeyValue("ingressGroup", group.id()).log("successfully deployed model");
        return deployed;
    }

    private void releaseBackendSecurityGroup(IngressGroup group, BuildResult.Built built) {
        List<ObjectKey> unneeded =
                new ArrayList<>(group.inactive().stream().map(Ingress::key).toList());
        if (!built.usesBackendSecurityGroup()) {
            unneeded.addAll(keys(group.members()));
        }
        if (!unneeded.isEmpty()) {
            attempt(
                    IngressStage.RELEASE_BACKEND_SECURITY_GROUP,
                    () -> parts.backendSecurityGroup().release(unneeded));
        }
    }

    private void updateStatus(IngressGroup group, BuildResult.Built built, StackDeployment.Deployed deployed) {
        deployed.applied()
                .ifPresent(applied -> attempt(
                        IngressStage.UPDATE_STATUS,
                        group,
                        new Warning("FailedUpdateStatus", "Failed update status due to "),
                        () -> {
                            status.update(group, applied.hostNames(), built.listenerPorts());
                            return applied;
                        }));
    }

    private void letGoOfInactive(IngressGroup group) {
        attempt(
                IngressStage.REMOVE_FINALIZER,
                group,
                new Warning("FailedRemoveFinalizer", "Failed remove finalizer due to "),
                () -> {
                    finalizers.remove(group);
                    return group;
                });
    }

    /** How a failing step shows on the members: the reason of the event, and what its text begins with. */
    private record Warning(String reason, String prefix) {}

    private <T> T attempt(IngressStage stage, IngressGroup group, Warning warning, Supplier<T> step) {
        try {
            return stages.run(stage, step);
        } catch (PortException e) {
            String message = e.action() + ": " + e.getMessage();
            events.warn(group, warning.reason(), warning.prefix() + message);
            throw new ReconcileFailure(stage, e.blame(), message, e);
        } catch (ClusterUnavailableException e) {
            String message = requireNonNull(e.getMessage());
            events.warn(group, warning.reason(), warning.prefix() + message);
            throw new ReconcileFailure(stage, Blame.CLUSTER, message, e);
        }
    }

    private void attempt(IngressStage stage, Runnable step) {
        try {
            step.run();
        } catch (PortException e) {
            throw new ReconcileFailure(stage, e.blame(), e.action() + ": " + e.getMessage(), e);
        }
    }

    private static ReconcileFailure failure(IngressStage stage, List<Problem> problems) {
        List<Problem> errors = Problems.errorsAmong(problems);
        Blame blame = errors.isEmpty() ? Blame.BUG : errors.getFirst().code().blame();
        return new ReconcileFailure(stage, blame, Problems.summary(errors));
    }

    private static List<ObjectKey> keys(List<Member> members) {
        return members.stream().map(member -> member.ingress().key()).toList();
    }
}
