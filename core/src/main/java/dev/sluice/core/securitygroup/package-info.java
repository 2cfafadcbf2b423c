/**
 * Security groups that outlive a stack: the cluster's shared backend security group, and the inbound rules of the
 * groups in front of nodes and pods. May use the cluster's records, settings, names and ports. Start at
 * {@link dev.sluice.core.securitygroup.BackendSecurityGroup} or
 * {@link dev.sluice.core.securitygroup.SecurityGroupRules}.
 */
@NullMarked
package dev.sluice.core.securitygroup;

import org.jspecify.annotations.NullMarked;
