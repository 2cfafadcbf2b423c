package dev.sluice.core.facts;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.StackId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a build may ask about AWS. An implementation answers the same question with the same answer for as long as it
 * lives, which is one run. Questions that AWS cannot answer throw {@link dev.sluice.core.port.PortException} with
 * AWS's code and text.
 */
public interface Facts {
    List<Subnet> subnets(Collection<String> ids);

    /** Subnets of the VPC whose tags match; an empty filter gives all. */
    List<Subnet> findSubnets(TagFilter tags);

    List<RouteTable> routeTables();

    /** The VPC of the cluster, read anew for each run. */
    Vpc vpc();

    List<AvailabilityZone> zones(Collection<String> zoneIds);

    List<VpcSecurityGroup> securityGroups(Collection<String> ids);

    /** Security groups of the VPC by the values of their {@code Name} tag. */
    List<VpcSecurityGroup> securityGroupsByName(Collection<String> names);

    /** The cluster's shared backend security group, if it exists already. */
    Optional<String> backendSecurityGroup();

    /** Load balancers that carry the stack's current tracking tags, in AWS's order. */
    List<ElbLoadBalancer> loadBalancers(StackId stack);

    /** Issued certificates that discovery may choose from, with their domains. */
    List<AcmCertificate> issuedCertificates();

    /** ARN by name of trust store. */
    SortedMap<String, String> trustStores(Collection<String> names);

    List<ElbTargetGroup> targetGroupsByName(String name);

    Optional<String> webAclByName(String name);
}
