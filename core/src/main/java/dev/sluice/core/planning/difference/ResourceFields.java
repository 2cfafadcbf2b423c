package dev.sluice.core.planning.difference;

import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.model.WafClassicAssociation;
import dev.sluice.core.model.Wafv2Association;
import dev.sluice.core.plan.FieldChange;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The fields of a resource that comes into being, as people want to read them; empty ones are left out. */
public final class ResourceFields {
    private ResourceFields() {}

    public static List<FieldChange> of(Resource resource) {
        Differences fields = new Differences();
        switch (resource) {
            case SecurityGroup group -> fill(fields, group);
            case ManagedCertificate certificate -> fill(fields, certificate);
            case TargetGroup group -> fill(fields, group);
            case LoadBalancer balancer -> fill(fields, balancer);
            case Listener listener -> fill(fields, listener);
            case ListenerRule rule -> fill(fields, rule);
            case DesiredBinding binding -> fill(fields, binding);
            case Wafv2Association association -> fields.compare("webAcl", "", association.webAclArn());
            case WafClassicAssociation association -> fields.compare("webAcl", "", association.webAclId());
            case ShieldProtection protection -> fields.compare("enabled", "", Boolean.toString(protection.enabled()));
            case FrontendNlbTargets targets -> {
                for (FrontendNlbTargets.Entry entry : targets.entries()) {
                    fields.compare("port." + entry.port(), "", ActionText.ref(entry.loadBalancer()));
                }
            }
        }
        return fields.fields();
    }

    private static void fill(Differences fields, SecurityGroup group) {
        fields.compare("name", "", group.groupName());
        fields.compare("description", "", group.description());
        for (IpPermission permission : group.ingress()) {
            fields.note("inbound", "", inbound(permission));
        }
        tags(fields, group.tags());
    }

    private static void fill(Differences fields, ManagedCertificate certificate) {
        fields.compare("domainName", "", certificate.domainName());
        fields.compare("subjectAlternativeNames", "", String.join(", ", certificate.subjectAlternativeNames()));
        fields.compare("certificateAuthority", "", certificate.certificateAuthorityArn());
        tags(fields, certificate.tags());
    }

    private static void fill(Differences fields, TargetGroup group) {
        fields.compare("name", "", group.name());
        fields.compare("targetType", "", group.targetType());
        fields.compare("protocol", "", group.protocol());
        fields.compare("protocolVersion", "", group.protocolVersion().orElse(""));
        fields.compare("port", "", Integer.toString(group.port()));
        number(fields, "targetControlPort", group.targetControlPort());
        group.healthCheck()
                .ifPresent(check ->
                        fields.compare("healthCheck.path", "", check.path().orElse("")));
        attributes(fields, group.attributes());
        tags(fields, group.tags());
    }

    private static void fill(Differences fields, LoadBalancer balancer) {
        fields.compare("name", "", balancer.name());
        fields.compare("type", "", balancer.type().apiName());
        fields.compare("scheme", "", balancer.scheme());
        fields.compare("ipAddressType", "", balancer.ipAddressType());
        fields.compare(
                "subnets",
                "",
                balancer.subnetMappings().stream().map(SubnetMapping::subnetId).collect(Collectors.joining(", ")));
        fields.compare(
                "securityGroups",
                "",
                balancer.securityGroups().stream().map(ActionText::ref).collect(Collectors.joining(", ")));
        fields.compare(
                "customerOwnedIpv4Pool", "", balancer.customerOwnedIpv4Pool().orElse(""));
        fields.compare("ipv4IpamPool", "", balancer.ipv4IpamPool().orElse(""));
        number(fields, "minimumCapacityUnits", balancer.minimumCapacityUnits());
        attributes(fields, balancer.attributes());
        tags(fields, balancer.tags());
    }

    private static void fill(Differences fields, Listener listener) {
        fields.compare("port", "", Integer.toString(listener.port()));
        fields.compare("protocol", "", listener.protocol());
        fields.compare("defaultActions", "", ActionText.actions(listener.defaultActions()));
        fields.compare(
                "certificates",
                "",
                listener.certificates().stream().map(ActionText::ref).collect(Collectors.joining(", ")));
        fields.compare("sslPolicy", "", listener.sslPolicy().orElse(""));
        fields.compare("alpnPolicy", "", String.join(", ", listener.alpnPolicy()));
        fields.compare("mutualAuthentication", "", ActionText.mutualAuthentication(listener.mutualAuthentication()));
        attributes(fields, listener.attributes());
        tags(fields, listener.tags());
    }

    private static void fill(Differences fields, ListenerRule rule) {
        fields.compare("priority", "", Integer.toString(rule.priority()));
        fields.compare("conditions", "", ActionText.conditions(rule.conditions()));
        fields.compare("actions", "", ActionText.actions(rule.actions()));
        fields.compare("transforms", "", ActionText.transforms(rule.transforms()));
        tags(fields, rule.tags());
    }

    private static void fill(Differences fields, DesiredBinding binding) {
        fields.compare("service", "", binding.serviceRef().name());
        fields.compare("port", "", binding.serviceRef().port().text());
        fields.compare("targetType", "", binding.targetType());
    }

    /** {@code tcp 80 from 0.0.0.0/0}. */
    public static String inbound(IpPermission permission) {
        String ports = permission.fromPort() == permission.toPort()
                ? Integer.toString(permission.fromPort())
                : permission.fromPort() + "-" + permission.toPort();
        return permission.protocol() + " " + ports + " from "
                + permission.source().value();
    }

    private static void number(Differences fields, String field, OptionalInt number) {
        fields.compare(field, "", number.isPresent() ? Integer.toString(number.getAsInt()) : "");
    }

    private static void attributes(Differences fields, SortedMap<String, String> attributes) {
        attributes.forEach((key, value) -> fields.note("attributes." + key, "", value));
    }

    private static void tags(Differences fields, SortedMap<String, String> tags) {
        tags.forEach((key, value) -> fields.note("tags." + key, "", value));
    }
}
