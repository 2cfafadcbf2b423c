package dev.sluice.runner.record;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.Moment;
import dev.sluice.aws.simulated.world.RuleRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records load balancers with their attributes and tags, their listeners and rules. */
final class LoadBalancerRecorder {
    private final Cloud cloud;
    private final FeatureGates gates;

    LoadBalancerRecorder(Cloud cloud, FeatureGates gates) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.gates = requireNonNull(gates, "gates");
    }

    /** Those of other VPCs are there for their names only. */
    void record(List<ElbLoadBalancer> loadBalancers, Draft draft) {
        SortedMap<Arn, SortedMap<String, String>> tags =
                tags(loadBalancers.stream().map(ElbLoadBalancer::arn).toList());
        for (ElbLoadBalancer each : loadBalancers) {
            boolean ours = each.vpcId().equals(draft.account().vpcId());
            draft.put(
                    Tables.LOAD_BALANCERS,
                    new LoadBalancerRow(
                            each,
                            each.zones().stream()
                                    .map(zone -> SubnetMapping.of(zone.subnetId()))
                                    .toList(),
                            ours ? cloud.loadBalancers().attributes(each.arn()) : new TreeMap<>(),
                            ours ? capacity(each.arn()) : OptionalInt.empty(),
                            tags.getOrDefault(each.arn(), new TreeMap<>()),
                            Moment.past()));
            if (ours) {
                listeners(each.arn(), draft);
            }
        }
    }

    private OptionalInt capacity(Arn loadBalancer) {
        return gates.isEnabled(FeatureGate.LB_CAPACITY_RESERVATION)
                ? cloud.loadBalancers().capacity(loadBalancer)
                : OptionalInt.empty();
    }

    private void listeners(Arn loadBalancer, Draft draft) {
        List<ElbListener> listeners = cloud.listeners().list(loadBalancer);
        SortedMap<Arn, SortedMap<String, String>> tags =
                tags(listeners.stream().map(ElbListener::arn).toList());
        for (ElbListener listener : listeners) {
            List<ListenerCertificate> certificates = certificates(listener);
            draft.put(
                    Tables.LISTENERS,
                    new ListenerRow(
                            withDefaultCertificate(listener, certificates),
                            arns(certificates, false),
                            cloud.listeners().attributes(listener.arn()),
                            tags.getOrDefault(listener.arn(), new TreeMap<>())));
            rules(listener.arn(), draft);
        }
    }

    private List<ListenerCertificate> certificates(ElbListener listener) {
        return listener.certificates().isEmpty() ? List.of() : cloud.listeners().certificates(listener.arn());
    }

    private static List<String> arns(List<ListenerCertificate> certificates, boolean isDefault) {
        return certificates.stream()
                .filter(certificate -> certificate.isDefault() == isDefault)
                .map(ListenerCertificate::arn)
                .toList();
    }

    /** AWS lists the default certificate alone; who lists all says separately which one that is. */
    private static ElbListener withDefaultCertificate(ElbListener listener, List<ListenerCertificate> certificates) {
        return new ElbListener(
                listener.arn(),
                listener.loadBalancerArn(),
                listener.port(),
                listener.protocol(),
                listener.defaultActions(),
                arns(certificates, true),
                listener.sslPolicy(),
                listener.alpnPolicy(),
                listener.mutualAuthentication());
    }

    private void rules(Arn listener, Draft draft) {
        List<ElbRule> rules = cloud.listenerRules().list(listener);
        SortedMap<Arn, SortedMap<String, String>> tags =
                tags(rules.stream().map(ElbRule::arn).toList());
        rules.forEach(rule ->
                draft.put(Tables.RULES, new RuleRow(rule, listener, tags.getOrDefault(rule.arn(), new TreeMap<>()))));
    }

    private SortedMap<Arn, SortedMap<String, String>> tags(List<Arn> arns) {
        return arns.isEmpty() ? new TreeMap<>() : cloud.elbTags().describe(arns);
    }
}
