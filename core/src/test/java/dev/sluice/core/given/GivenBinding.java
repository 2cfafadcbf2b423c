package dev.sluice.core.given;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.cluster.TargetGroupBinding.IngressRule;
import dev.sluice.core.cluster.TargetGroupBinding.NetworkPort;
import dev.sluice.core.cluster.TargetGroupBinding.Networking;
import dev.sluice.core.cluster.TargetGroupBinding.Peer;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A TargetGroupBinding in the making: pods of the Service of the same name, port {@code http}, no networking. */
public final class GivenBinding {
    private final ObjectKey key;
    private String targetGroupArn;
    private String targetGroupName = "";
    private String targetType = "ip";
    private String protocol = "HTTP";
    private String ipAddressType = "ipv4";
    private String vpcId = "vpc-1";
    private String role = "";
    private String externalId = "";
    private boolean multiCluster;
    private PortReference port = PortReference.of("http");
    private Optional<List<IngressRule>> rules = Optional.empty();
    private Optional<LabelSelector> nodeSelector = Optional.empty();
    private Optional<Instant> deletion = Optional.empty();
    private final SortedMap<String, String> labels = new TreeMap<>();
    private final SortedMap<String, String> annotations = new TreeMap<>();
    private List<String> finalizers = List.of(TargetGroupBinding.FINALIZER);

    GivenBinding(ObjectKey key) {
        this.key = key;
        this.targetGroupArn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/" + key.name() + "/1";
    }

    public GivenBinding withTargetGroup(String arn) {
        targetGroupArn = arn;
        return this;
    }

    /** Gives the target group's name in the place of its ARN. */
    public GivenBinding withTargetGroupNamed(String name) {
        targetGroupArn = "";
        targetGroupName = name;
        return this;
    }

    /** Leaves everything to AWS that AWS can say of the target group. */
    public GivenBinding withoutWhatAwsKnows() {
        targetType = "";
        protocol = "";
        ipAddressType = "";
        vpcId = "";
        return this;
    }

    public GivenBinding ofNodes() {
        targetType = "instance";
        return this;
    }

    public GivenBinding ofType(String changed) {
        targetType = changed;
        return this;
    }

    public GivenBinding withProtocol(String changed) {
        protocol = changed;
        return this;
    }

    public GivenBinding withIpAddressType(String changed) {
        ipAddressType = changed;
        return this;
    }

    public GivenBinding inVpc(String changed) {
        vpcId = changed;
        return this;
    }

    public GivenBinding assuming(String roleArn, String external) {
        role = roleArn;
        externalId = external;
        return this;
    }

    public GivenBinding sharedByClusters() {
        multiCluster = true;
        return this;
    }

    public GivenBinding toPort(PortReference reference) {
        port = reference;
        return this;
    }

    public GivenBinding onNodes(LabelSelector selector) {
        nodeSelector = Optional.of(selector);
        return this;
    }

    /** Lets this security group reach these ports over TCP, in one rule. */
    public GivenBinding letting(String securityGroup, PortReference... ports) {
        List<NetworkPort> list = new ArrayList<>();
        for (PortReference reference : ports) {
            list.add(new NetworkPort(Optional.of("TCP"), Optional.of(reference)));
        }
        return withRule(new IngressRule(List.of(new Peer(Optional.empty(), Optional.of(securityGroup))), list));
    }

    public GivenBinding withRule(IngressRule rule) {
        List<IngressRule> all = new ArrayList<>(rules.orElse(List.of()));
        all.add(rule);
        rules = Optional.of(all);
        return this;
    }

    public GivenBinding labelled(Map<String, String> more) {
        labels.putAll(more);
        return this;
    }

    public GivenBinding annotated(Map<String, String> more) {
        annotations.putAll(more);
        return this;
    }

    /** Bears this label, as bindings of stacks do. */
    public GivenBinding labelled(String label, String value) {
        labels.put(label, value);
        return this;
    }

    public GivenBinding withoutFinalizer() {
        finalizers = List.of();
        return this;
    }

    public GivenBinding deleted() {
        deletion = Optional.of(Instant.EPOCH);
        return this;
    }

    public TargetGroupBinding build() {
        ObjectMeta meta = new ObjectMeta(
                key,
                "uid-of-" + key.name(),
                "1",
                1,
                labels,
                annotations,
                finalizers,
                Optional.of(Instant.EPOCH),
                deletion);
        return new TargetGroupBinding(
                meta,
                new TargetGroupBinding.Spec(
                        targetGroupArn,
                        targetGroupName,
                        multiCluster,
                        targetType,
                        protocol,
                        new ServiceReference(key.name(), port),
                        rules.map(Networking::new),
                        nodeSelector,
                        ipAddressType,
                        vpcId,
                        role,
                        externalId),
                0);
    }
}
