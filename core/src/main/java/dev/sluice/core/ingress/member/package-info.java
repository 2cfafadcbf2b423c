/**
 * What the members of an Ingress group say, and how it becomes one value for the group: agreement, merging by key, and
 * their tags. May use annotations and facts; start at {@link dev.sluice.core.ingress.member.GroupBuild}.
 */
@NullMarked
package dev.sluice.core.ingress.member;

import org.jspecify.annotations.NullMarked;
