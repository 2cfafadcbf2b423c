package dev.sluice.core.given.port;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.Targets;
import dev.sluice.core.port.TargetsByRole;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Target groups that take every target; new ones are {@code initial}, deregistered ones {@code draining}. */
public final class FakeTargets implements Targets, TargetsByRole {
    private final Calls calls;
    private final SortedMap<String, TargetHealth> targets = new TreeMap<>();
    private final List<ElbTargetGroup> groups = new ArrayList<>();
    private String role = "";

    public FakeTargets(Calls calls) {
        this.calls = calls;
    }

    /** The target group has this target in this state, whoever registered it. */
    public FakeTargets holding(Target target, String state) {
        targets.put(address(target), new TargetHealth(target, state, "", ""));
        return this;
    }

    /** What AWS says of the target's health from now on. */
    public void report(String address, String state, String reason, String description) {
        Target target = requireNonNull(targets.get(address), address).target();
        targets.put(address, new TargetHealth(target, state, reason, description));
    }

    public void gone(String address) {
        targets.remove(address);
    }

    /** {@code id:port} and state of each target. */
    public List<String> states() {
        return targets.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().state())
                .toList();
    }

    @Override
    public Targets assuming(String roleArn, String externalId) {
        role = roleArn.isEmpty() ? "" : " as " + roleArn + "/" + externalId;
        return this;
    }

    @Override
    public Targets hurried() {
        return this;
    }

    /** A target group that is there; others are not found. */
    public FakeTargets holding(ElbTargetGroup group) {
        groups.add(group);
        return this;
    }

    @Override
    public ElbTargetGroup targetGroup(Arn arn) {
        calls.made("DescribeTargetGroups", arn.value() + role);
        return groups.stream()
                .filter(group -> group.arn().equals(arn))
                .findFirst()
                .orElseThrow(FakeTargets::notFound);
    }

    @Override
    public List<ElbTargetGroup> targetGroupsByName(String name) {
        calls.made("DescribeTargetGroups", name + role);
        List<ElbTargetGroup> found =
                groups.stream().filter(group -> group.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw notFound();
        }
        return found;
    }

    private static PortException notFound() {
        return new PortException(
                PortException.Kind.NOT_FOUND,
                "DescribeTargetGroups",
                "TargetGroupNotFound",
                "One or more target groups not found");
    }

    @Override
    public List<TargetHealth> health(Arn targetGroup) {
        calls.made("DescribeTargetHealth", "all" + role);
        return List.copyOf(targets.values());
    }

    @Override
    public List<TargetHealth> health(Arn targetGroup, List<Target> wanted) {
        calls.made("DescribeTargetHealth", text(wanted) + role);
        List<TargetHealth> answer = new ArrayList<>();
        for (Target target : wanted) {
            answer.add(targets.getOrDefault(
                    address(target), new TargetHealth(target, "unused", "Target.NotRegistered", "")));
        }
        return answer;
    }

    @Override
    public void register(Arn targetGroup, List<Target> added) {
        calls.made("RegisterTargets", text(added) + role);
        for (Target target : added) {
            targets.put(
                    address(target), new TargetHealth(target, "initial", "Elb.InitialHealthChecking", "In progress"));
        }
    }

    @Override
    public void deregister(Arn targetGroup, List<Target> removed) {
        calls.made("DeregisterTargets", text(removed) + role);
        for (Target target : removed) {
            targets.computeIfPresent(
                    address(target),
                    (address, health) ->
                            new TargetHealth(health.target(), "draining", "Target.DeregistrationInProgress", ""));
        }
    }

    private static String text(List<Target> list) {
        return list.stream()
                .map(target -> target.identifier()
                        + target.availabilityZone().map(zone -> "@" + zone).orElse(""))
                .toList()
                .toString();
    }

    private static String address(Target target) {
        return target.id() + ":" + target.port();
    }
}
