package dev.sluice.runner.doctor;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.network.NodeSecurityGroups;
import dev.sluice.k8s.manifest.ManifestException;
import dev.sluice.k8s.watch.Snapshot;
import dev.sluice.runner.settings.Configuration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Examines AWS and a cluster. A failed check skips only those that depend on it: a cluster that cannot be reached does
 * not keep AWS from being examined, nor the other way round.
 */
public final class Doctor {
    private static final List<String> SCHEMES = List.of("internet-facing", "internal");

    private final Configuration configuration;
    private final Clock clock;
    private final List<Check> checks = new ArrayList<>();

    private Doctor(Configuration configuration, Clock clock) {
        this.configuration = requireNonNull(configuration, "configuration");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Looks at everything once.
     *
     * @param cluster finds the cluster; throws what its kinds throw where there is none
     */
    public static Diagnosis examine(
            AwsSide aws, Supplier<ClusterSide> cluster, Configuration configuration, Clock clock) {
        Doctor doctor = new Doctor(configuration, clock);
        Optional<ClusterSide> found = doctor.examineCluster(cluster);
        doctor.examineAws(aws, found);
        return new Diagnosis(doctor.checks);
    }

    /** The cluster, if it can be asked. */
    private Optional<ClusterSide> examineCluster(Supplier<ClusterSide> cluster) {
        try {
            ClusterSide found = cluster.get();
            List<Check> seen =
                    ClusterChecks.of(found, configuration.domain().ingress().ingressClass());
            checks.addAll(seen);
            return Optional.of(found).filter(side -> seen.size() > 1);
        } catch (IllegalArgumentException | ManifestException e) {
            checks.add(Check.fail("cluster", String.valueOf(e.getMessage()), "name one with --kubeconfig or -f"));
            return Optional.empty();
        }
    }

    private void examineAws(AwsSide aws, Optional<ClusterSide> cluster) {
        checks.addAll(EndpointCheck.of(configuration.aws().endpoints()));
        Optional<String> region = step("region", "set --aws-region or AWS_REGION", aws::region);
        region.ifPresent(name -> checks.add(Check.pass("region", name)));
        Optional<AwsSide.Caller> caller = region.flatMap(name -> caller(aws, name));
        Optional<AwsSide.Opened> opened =
                caller.flatMap(who -> step("VPC", "set --aws-vpc-id or --aws-vpc-tags", aws::open));
        if (opened.isPresent() && answers(opened.get())) {
            examine(
                    new Probe(opened.get().cloud(), opened.get().vpcId(), region.orElseThrow(), caller.orElseThrow()),
                    cluster);
        } else {
            checks.add(Check.skip("AWS", "the rest is not looked at before this is mended"));
        }
    }

    /** Without an answer of STS, which a closed network may keep out, the others are asked nevertheless. */
    private Optional<AwsSide.Caller> caller(AwsSide aws, String region) {
        try {
            AwsSide.Caller caller = aws.caller(region);
            checks.add(Check.pass("credentials", caller.arn() + " in account " + caller.account()));
            return Optional.of(caller);
        } catch (PortException e) {
            String remedy = e.kind() == PortException.Kind.UNAVAILABLE
                    ? "let the network reach STS, or give its address in --aws-api-endpoints"
                    : "give this process credentials of the account";
            checks.add(failed("credentials", remedy, e));
            return e.kind() == PortException.Kind.DENIED ? Optional.empty() : Optional.of(AwsSide.Caller.unknown());
        }
    }

    /** Looks at the VPC; one that may not be read or is not there says enough of AWS to go on. */
    private boolean answers(AwsSide.Opened opened) {
        try {
            Vpc vpc = opened.cloud().network().vpc(opened.vpcId());
            checks.add(Check.pass("VPC", vpc.id() + " with " + String.join(" ", vpc.ipv4CidrBlocks())));
            return true;
        } catch (PortException e) {
            checks.add(failed("VPC", "check --aws-vpc-id, --aws-region and the right ec2:DescribeVpcs", e));
            return e.kind() != PortException.Kind.UNAVAILABLE;
        }
    }

    private void examine(Probe probe, Optional<ClusterSide> cluster) {
        Cloud cloud = probe.cloud();
        ControllerSettings settings = configuration.controller(probe.vpcId(), probe.region());
        checks.add(ClusterTagCheck.of(cloud, settings.identity().clusterName()));
        checks.addAll(ReadActionChecks.of(probe, settings));
        Facts facts = CloudFacts.ofOneRun(cloud, Snapshot.of(List.of()), settings, clock);
        SubnetChecks subnets = new SubnetChecks(settings, facts);
        SCHEMES.forEach(scheme -> checks.add(subnets.of(scheme)));
        cluster.ifPresent(side -> checks.add(ClusterChecks.looking(
                "security groups of nodes",
                () -> NodeChecks.of(
                        new NodeSecurityGroups(cloud.network(), cloud.securityGroups(), settings, clock),
                        side.nodes()))));
    }

    private <T> Optional<T> step(String name, String remedy, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (PortException e) {
            checks.add(failed(name, remedy, e));
            return Optional.empty();
        }
    }

    private static Check failed(String name, String remedy, PortException failure) {
        return Check.fail(name, failure.action() + ": " + failure.getMessage(), remedy);
    }
}
