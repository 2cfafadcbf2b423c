/**
 * Who of several processes does the work. It may use {@code call}. Start at {@link dev.sluice.k8s.lease.Leadership}.
 */
@NullMarked
package dev.sluice.k8s.lease;

import org.jspecify.annotations.NullMarked;
