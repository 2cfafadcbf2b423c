package dev.sluice.core.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.SecurityGroup;
import java.util.List;

/** Writes security groups into the model document. */
final class SecurityGroupJson {
    /** EC2's word for all protocols, which has no ports. */
    private static final String ALL_PROTOCOLS = "-1";

    private SecurityGroupJson() {}

    static JsonNode of(SecurityGroup group) {
        return new DocumentNode()
                .text("groupName", group.groupName())
                .text("description", group.description())
                .texts("tags", group.tags())
                .list("ingress", group.ingress(), SecurityGroupJson::permission)
                .toJson();
    }

    private static JsonNode permission(IpPermission permission) {
        DocumentNode node = new DocumentNode().text("ipProtocol", permission.protocol());
        if (!permission.protocol().equals(ALL_PROTOCOLS)) {
            node.number("fromPort", permission.fromPort()).number("toPort", permission.toPort());
        }
        String value = permission.source().value();
        String description = permission.description();
        return switch (permission.source()) {
            case IpPermission.Source.Ipv4 ignored -> source(node, "ipRanges", "cidrIP", value, description);
            case IpPermission.Source.Ipv6 ignored -> source(node, "ipv6Ranges", "cidrIPv6", value, description);
            case IpPermission.Source.PrefixList ignored -> source(node, "prefixLists", "listID", value, description);
            case IpPermission.Source.Group ignored -> source(node, "userIDGroupPairs", "groupID", value, description);
        };
    }

    private static JsonNode source(DocumentNode node, String list, String field, String value, String description) {
        JsonNode source = new DocumentNode()
                .text(field, value)
                .textUnlessEmpty("description", description)
                .toJson();
        return node.list(list, List.of(source), one -> one).toJson();
    }
}
