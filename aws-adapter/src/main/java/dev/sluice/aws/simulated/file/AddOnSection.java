package dev.sluice.aws.simulated.file;

import dev.sluice.aws.simulated.world.AssociationRow;
import dev.sluice.aws.simulated.world.ClassicWebAclRow;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.ProtectionRow;
import dev.sluice.aws.simulated.world.RoleRow;
import dev.sluice.aws.simulated.world.Table;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TrustStoreRow;
import dev.sluice.aws.simulated.world.WebAclRow;
import dev.sluice.aws.simulated.world.World;

/** What stands beside load balancers: trust stores, web ACLs, Shield protections, and roles of other accounts. */
final class AddOnSection {
    private AddOnSection() {}

    static void read(NodeReader file, Draft draft) {
        file.list("trustStores")
                .forEach(
                        node -> draft.put(Tables.TRUST_STORES, new TrustStoreRow(node.text("Name"), node.text("Arn"))));
        file.list("webACLs")
                .forEach(node -> draft.put(Tables.WEB_ACLS, new WebAclRow(node.text("Name"), node.text("Arn"))));
        associations(file, draft, "webACLAssociations", Tables.WEB_ACL_ASSOCIATIONS);
        file.texts("classicWebACLs").forEach(id -> draft.put(Tables.CLASSIC_WEB_ACLS, new ClassicWebAclRow(id)));
        associations(file, draft, "classicWebACLAssociations", Tables.CLASSIC_WEB_ACL_ASSOCIATIONS);
        for (NodeReader node : file.list("shieldProtections")) {
            draft.put(Tables.PROTECTIONS, new ProtectionRow(node.text("id"), node.text("name"), node.text("resource")));
        }
        file.list("roles")
                .forEach(node -> draft.put(Tables.ROLES, new RoleRow(node.text("arn"), node.text("externalId", ""))));
    }

    private static void associations(NodeReader file, Draft draft, String key, Table<AssociationRow> table) {
        file.list(key)
                .forEach(node -> draft.put(table, new AssociationRow(node.text("resource"), node.text("webACL"))));
    }

    static void write(World world, NodeWriter file) {
        file.list(
                "trustStores",
                world.all(Tables.TRUST_STORES),
                row -> new NodeWriter().text("Name", row.name()).text("Arn", row.arn()));
        file.list(
                "webACLs",
                world.all(Tables.WEB_ACLS),
                row -> new NodeWriter().text("Name", row.name()).text("Arn", row.arn()));
        file.list("webACLAssociations", world.all(Tables.WEB_ACL_ASSOCIATIONS), AddOnSection::association);
        file.texts(
                "classicWebACLs",
                world.all(Tables.CLASSIC_WEB_ACLS).stream()
                        .map(ClassicWebAclRow::id)
                        .toList());
        file.list(
                "classicWebACLAssociations", world.all(Tables.CLASSIC_WEB_ACL_ASSOCIATIONS), AddOnSection::association);
        file.list(
                "shieldProtections",
                world.all(Tables.PROTECTIONS),
                row -> new NodeWriter()
                        .text("id", row.id())
                        .text("name", row.name())
                        .text("resource", row.resource()));
        file.list(
                "roles",
                world.all(Tables.ROLES),
                row -> new NodeWriter().text("arn", row.arn()).text("externalId", row.externalId(), ""));
    }

    private static NodeWriter association(AssociationRow row) {
        return new NodeWriter().text("resource", row.resource()).text("webACL", row.webAcl());
    }
}
