package dev.sluice.aws.simulated.world;

import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cloud.VpcSecurityGroup;

/** All tables of a {@link World}. */
public final class Tables {
    public static final Table<Vpc> VPCS = new Table<>("vpcs", Vpc.class, Vpc::id);
    public static final Table<AvailabilityZone> ZONES =
            new Table<>("zones", AvailabilityZone.class, AvailabilityZone::id);
    public static final Table<Subnet> SUBNETS = new Table<>("subnets", Subnet.class, Subnet::id);
    public static final Table<RouteTable> ROUTE_TABLES = new Table<>("routeTables", RouteTable.class, RouteTable::id);
    public static final Table<VpcSecurityGroup> SECURITY_GROUPS =
            new Table<>("securityGroups", VpcSecurityGroup.class, VpcSecurityGroup::id);
    public static final Table<InstanceRow> INSTANCES = new Table<>("instances", InstanceRow.class, InstanceRow::id);
    public static final Table<InterfaceRow> INTERFACES =
            new Table<>("interfaces", InterfaceRow.class, InterfaceRow::id);
    public static final Table<LoadBalancerRow> LOAD_BALANCERS =
            new Table<>("loadBalancers", LoadBalancerRow.class, LoadBalancerRow::id);
    public static final Table<ReleasingRow> RELEASING =
            new Table<>("releasing", ReleasingRow.class, ReleasingRow::loadBalancer);
    public static final Table<ListenerRow> LISTENERS = new Table<>("listeners", ListenerRow.class, ListenerRow::id);
    public static final Table<RuleRow> RULES = new Table<>("rules", RuleRow.class, RuleRow::id);
    public static final Table<TargetGroupRow> TARGET_GROUPS =
            new Table<>("targetGroups", TargetGroupRow.class, TargetGroupRow::id);
    public static final Table<TargetsRow> TARGETS = new Table<>("targets", TargetsRow.class, TargetsRow::targetGroup);
    public static final Table<TrustStoreRow> TRUST_STORES =
            new Table<>("trustStores", TrustStoreRow.class, TrustStoreRow::name);
    public static final Table<CertificateRow> CERTIFICATES =
            new Table<>("certificates", CertificateRow.class, CertificateRow::id);
    public static final Table<HostedZoneRow> HOSTED_ZONES =
            new Table<>("hostedZones", HostedZoneRow.class, HostedZoneRow::id);
    public static final Table<WebAclRow> WEB_ACLS = new Table<>("webACLs", WebAclRow.class, WebAclRow::id);
    public static final Table<AssociationRow> WEB_ACL_ASSOCIATIONS =
            new Table<>("webACLAssociations", AssociationRow.class, AssociationRow::resource);
    public static final Table<ClassicWebAclRow> CLASSIC_WEB_ACLS =
            new Table<>("classicWebACLs", ClassicWebAclRow.class, ClassicWebAclRow::id);
    public static final Table<AssociationRow> CLASSIC_WEB_ACL_ASSOCIATIONS =
            new Table<>("classicWebACLAssociations", AssociationRow.class, AssociationRow::resource);
    public static final Table<ProtectionRow> PROTECTIONS =
            new Table<>("protections", ProtectionRow.class, ProtectionRow::id);
    public static final Table<RoleRow> ROLES = new Table<>("roles", RoleRow.class, RoleRow::arn);

    private Tables() {}
}
