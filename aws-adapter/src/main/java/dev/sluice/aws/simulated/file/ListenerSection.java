package dev.sluice.aws.simulated.file;

import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.RuleRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.MutualAuthentication;
import java.util.List;
import java.util.Map;

/** Listeners inside their load balancer, rules inside their listener. */
final class ListenerSection {
    private final Map<Arn, List<ListenerRow>> listeners;
    private final Map<Arn, List<RuleRow>> rules;

    /** For writing. */
    ListenerSection(Map<Arn, List<ListenerRow>> listeners, Map<Arn, List<RuleRow>> rules) {
        this.listeners = Map.copyOf(listeners);
        this.rules = Map.copyOf(rules);
    }

    static void read(NodeReader loadBalancer, Arn loadBalancerArn, Draft draft) {
        for (NodeReader node : loadBalancer.list("listeners")) {
            ElbListener listener = listener(node, loadBalancerArn);
            draft.put(
                    Tables.LISTENERS,
                    new ListenerRow(
                            listener, node.texts("extraCertificates"), node.map("attributes"), node.map("tags")));
            node.list("rules").forEach(rule -> draft.put(Tables.RULES, rule(rule, listener)));
        }
    }

    private static ElbListener listener(NodeReader node, Arn loadBalancerArn) {
        return new ElbListener(
                node.arn("arn"),
                loadBalancerArn,
                node.integer("port", 80),
                node.text("protocol"),
                node.list("defaultActions").stream().map(ActionCodec::read).toList(),
                node.texts("certificates"),
                node.optionalText("sslPolicy"),
                node.texts("alpnPolicy"),
                node.child("mutualAuthentication")
                        .map(child -> new MutualAuthentication(
                                child.text("mode"),
                                child.optionalText("trustStoreArn"),
                                child.optionalFlag("ignoreClientCertificateExpiry"),
                                child.optionalText("advertiseTrustStoreCaNames"))));
    }

    private static RuleRow rule(NodeReader node, ElbListener listener) {
        boolean isDefault = node.flag("default");
        ElbRule rule = new ElbRule(
                node.arn("arn"),
                node.integer("priority", 0),
                isDefault,
                isDefault
                        ? listener.defaultActions()
                        : node.list("actions").stream().map(ActionCodec::read).toList(),
                node.list("conditions").stream().map(ConditionCodec::read).toList(),
                node.list("transforms").stream()
                        .map(ConditionCodec::readTransform)
                        .toList());
        return new RuleRow(rule, listener.arn(), node.map("tags"));
    }

    static ListenerSection of(World world) {
        return new ListenerSection(
                Grouped.by(world.all(Tables.LISTENERS), row -> row.listener().loadBalancerArn()),
                Grouped.by(world.all(Tables.RULES), RuleRow::listenerArn));
    }

    void write(NodeWriter loadBalancer, Arn loadBalancerArn) {
        loadBalancer.list("listeners", listeners.getOrDefault(loadBalancerArn, List.of()), this::listener);
    }

    private NodeWriter listener(ListenerRow row) {
        ElbListener listener = row.listener();
        NodeWriter writer = new NodeWriter()
                .text("arn", row.id())
                .number("port", listener.port())
                .text("protocol", listener.protocol())
                .list("defaultActions", listener.defaultActions(), ActionCodec::write)
                .texts("certificates", listener.certificates())
                .texts("extraCertificates", row.extraCertificates())
                .text("sslPolicy", listener.sslPolicy())
                .texts("alpnPolicy", listener.alpnPolicy());
        listener.mutualAuthentication()
                .ifPresent(mutual -> writer.child(
                        "mutualAuthentication",
                        new NodeWriter()
                                .text("mode", mutual.mode())
                                .text("trustStoreArn", mutual.trustStoreArn())
                                .flag("ignoreClientCertificateExpiry", mutual.ignoreClientCertificateExpiry())
                                .text("advertiseTrustStoreCaNames", mutual.advertiseTrustStoreCaNames())));
        return writer.map("attributes", row.attributes())
                .map("tags", row.tags())
                .list("rules", rules.getOrDefault(listener.arn(), List.of()), ListenerSection::rule);
    }

    private static NodeWriter rule(RuleRow row) {
        ElbRule rule = row.rule();
        NodeWriter writer = new NodeWriter().text("arn", row.id());
        if (rule.isDefault()) {
            return writer.flag("default", true).map("tags", row.tags());
        }
        return writer.number("priority", rule.priority())
                .list("conditions", rule.conditions(), ConditionCodec::write)
                .list("transforms", rule.transforms(), ConditionCodec::writeTransform)
                .list("actions", rule.actions(), ActionCodec::write)
                .map("tags", row.tags());
    }
}
