package dev.sluice.core.apply;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.apply.Schedule.Result;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.plan.AddOnStep;
import dev.sluice.core.plan.BindingStep;
import dev.sluice.core.plan.CertificateStep;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.plan.LoadBalancerStep;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.RuleStep;
import dev.sluice.core.plan.SecurityGroupStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TagStep;
import dev.sluice.core.plan.TargetGroupStep;
import dev.sluice.core.plan.Task;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.Pause;
import dev.sluice.core.port.PortException;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.core.settings.ControllerSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs plans: exactly their steps, through the ports, independent ones at the same time. It may be cut off at any
 * point; the next plan starts from what AWS holds then. One instance serves all stacks and threads.
 */
public final class Applier {
    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);

    private final Writers writers;
    private final Known known;
    private final ControllerSettings settings;
    private final Executor executor;
    private final Pause pause;
    private final DeletionBreaker breaker;

    /**
     * @param executor runs the steps; those of one plan never wait for each other on it
     * @param pause waits between attempts
     */
    public Applier(Writers writers, Known known, ControllerSettings settings, Executor executor, Pause pause) {
        this.writers = requireNonNull(writers, "writers");
        this.known = requireNonNull(known, "known");
        this.settings = requireNonNull(settings, "settings");
        this.executor = requireNonNull(executor, "executor");
        this.pause = requireNonNull(pause, "pause");
        this.breaker = new DeletionBreaker(settings.deploy().deletionBudget(), known.clock());
    }

    /** What stops mass deletions, to be watched. */
    public DeletionBreaker deletionBreaker() {
        return breaker;
    }

    /** As {@link #apply(Plan, DeletionConsent)}, with no deletion acknowledged. */
    public Applied apply(Plan plan) {
        return apply(plan, DeletionConsent.WITHIN_BUDGET);
    }

    /**
     * Runs the plan and waits for its end. Failures of ports are part of the answer.
     *
     * @throws IllegalArgumentException if the plan holds errors
     */
    public Applied apply(Plan plan, DeletionConsent consent) {
        if (plan.hasErrors()) {
            throw new IllegalArgumentException("plan: " + plan.problems() + " (expected: no errors)");
        }
        TrackingTags tracking =
                TrackingTags.of(plan.stack(), settings.identity().clusterName());
        Run run = new Run(plan, known.inventory(), tracking.filters(plan.stack()));
        UnitWork work = new UnitWork(logged(plan, steps(run, consent)));
        SortedMap<TaskId, Result> results =
                new Schedule(plan, executor, settings.deploy().parallelism(), work::run).run();
        return summary(plan, results, run);
    }

    private Consumer<Step> steps(Run run, DeletionConsent consent) {
        Tools tools = new Tools(writers.cloud(), known, run, new Retries(pause), settings);
        SecurityGroupWork securityGroups =
                new SecurityGroupWork(tools, writers.backendSecurityGroup(), writers.groupStillUsed());
        CertificateWork certificates = new CertificateWork(tools);
        TargetGroupWork targetGroups = new TargetGroupWork(tools);
        LoadBalancerWork loadBalancers = new LoadBalancerWork(tools, breaker, consent);
        ListenerWork listeners = new ListenerWork(tools);
        RuleWork rules = new RuleWork(tools);
        TagWork tags = new TagWork(tools);
        BindingWork bindings = new BindingWork(tools, writers.bindings());
        AddOnWork addOns = new AddOnWork(tools);
        return step -> {
            switch (step) {
                case SecurityGroupStep each -> securityGroups.run(each);
                case CertificateStep each -> certificates.run(each);
                case TargetGroupStep each -> targetGroups.run(each);
                case LoadBalancerStep each -> loadBalancers.run(each);
                case ListenerStep each -> listeners.run(each);
                case RuleStep each -> rules.run(each);
                case TagStep each -> tags.run(each);
                case BindingStep each -> bindings.run(each);
                case AddOnStep each -> addOns.run(each);
            }
        };
    }

    private static Consumer<Step> logged(Plan plan, Consumer<Step> steps) {
        return step -> {
            LOG.info("{} (stack {})", step.action(), plan.stack());
            steps.accept(step);
        };
    }

    private Applied summary(Plan plan, SortedMap<TaskId, Result> results, Run run) {
        List<TaskId> done = new ArrayList<>();
        List<Applied.Failure> failures = new ArrayList<>();
        List<Applied.Skip> skipped = new ArrayList<>();
        Optional<Applied.Requeue> requeue = Optional.empty();
        for (Task task : plan.tasks()) {
            switch (results.getOrDefault(task.id(), stopped(task.id()))) {
                case Result.Done each -> done.add(each.task());
                case Result.Failed each -> failures.add(failure(each));
                case Result.Skipped each -> skipped.add(new Applied.Skip(each.task(), each.because()));
                case Result.PutOff each -> {
                    requeue = sooner(requeue, each.requeue());
                    skipped.add(new Applied.Skip(each.task(), each.task()));
                }
            }
        }
        run.unverified().forEach(known.inventory()::unverified);
        if (!failures.isEmpty()) {
            // What was observed may be behind AWS, and calls without an answer may have taken effect.
            known.inventory().distrust();
        }
        return new Applied(done, failures, skipped, requeue, run.hostNames());
    }

    private static Result stopped(TaskId task) {
        return new Result.Failed(
                task,
                new PortException(PortException.Kind.UNAVAILABLE, "", "Interrupted", "stopped before it was tried"));
    }

    private static Applied.Failure failure(Result.Failed failed) {
        String message = Optional.ofNullable(failed.cause().getMessage())
                .orElse(failed.cause().code());
        return new Applied.Failure(failed.task(), message, failed.cause());
    }

    private static Optional<Applied.Requeue> sooner(Optional<Applied.Requeue> one, Applied.Requeue other) {
        Duration after = one.map(Applied.Requeue::after).orElse(other.after());
        return after.compareTo(other.after()) < 0 ? one : Optional.of(other);
    }

    /**
     * What steps write through.
     *
     * @param groupStillUsed makes nodes' and pods' security groups let go of groups that nobody needs
     */
    public record Writers(
            Cloud cloud, Bindings bindings, BackendSecurityGroup backendSecurityGroup, Runnable groupStillUsed) {
        public Writers {
            requireNonNull(cloud, "cloud");
            requireNonNull(bindings, "bindings");
            requireNonNull(backendSecurityGroup, "backendSecurityGroup");
            requireNonNull(groupStillUsed, "groupStillUsed");
        }
    }
}
