package dev.sluice.runner.record;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.Account;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What AWS holds, as a world that plans can be made on: the network of the VPC, its security groups, the account's load
 * balancers and target groups with all that belongs to them, certificates, hosted zones and add-ons, and the
 * instances and network interfaces of the VPC.
 *
 * @param omissions what could not be read, a line each
 */
public record CloudRecording(World world, List<String> omissions) {
    private static final String UNKNOWN_ACCOUNT = "000000000000";
    private static final int ACCOUNT_PART = 4;

    public CloudRecording {
        requireNonNull(world, "world");
        omissions = List.copyOf(omissions);
    }

    /**
     * Reads all of the VPC and region that {@code settings} name, one call after the other, apart from what the
     * settings switch off: no plan under them asks for that. Throws {@link PortException} where a plan could not do
     * without.
     */
    public static CloudRecording of(Cloud cloud, ControllerSettings settings) {
        List<String> omissions = new ArrayList<>();
        Leniency leniency = new Leniency(omissions);
        List<ElbLoadBalancer> loadBalancers = cloud.loadBalancers().list();
        List<ElbTargetGroup> targetGroups = cloud.targetGroups().list();
        String account = account(Stream.concat(
                loadBalancers.stream().map(ElbLoadBalancer::arn),
                targetGroups.stream().map(ElbTargetGroup::arn)));
        boolean subscribed = settings.addOns().enableShield()
                && leniency.read("Shield", false, cloud.shieldProtections()::subscribed);
        ClusterIdentity place = settings.identity();
        Draft draft = World.empty(new Account(place.region(), account, place.vpcId(), subscribed))
                .draft();
        new NetworkRecorder(cloud).record(draft);
        new TargetGroupRecorder(cloud).record(targetGroups, draft);
        new InstanceRecorder(cloud.network(), leniency).record(draft);
        new LoadBalancerRecorder(cloud, settings.gates()).record(loadBalancers, draft);
        new AddOnRecorder(cloud, settings.addOns(), leniency).record(loadBalancers, draft);
        new CertificateRecorder(cloud, settings.gates(), leniency).record(draft);
        return new CloudRecording(draft.done(), omissions);
    }

    /** {@code arn:partition:service:region:ACCOUNT:resource}. */
    private static String account(Stream<Arn> arns) {
        return arns.map(arn -> arn.value().split(":", ACCOUNT_PART + 2))
                .filter(parts -> parts.length > ACCOUNT_PART)
                .map(parts -> parts[ACCOUNT_PART])
                .findFirst()
                .orElse(UNKNOWN_ACCOUNT);
    }
}
